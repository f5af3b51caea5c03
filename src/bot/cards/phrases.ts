import type { MeetingReference } from '../../domain/finding-meetings.ts';
import type { Intent } from '../language/intents.ts';
import { textsOf, type CardContext } from './card.ts';

/** A sentence that says an intent, so that tapping it does what the person may have meant. */
export function phraseFor(intent: Intent, context: CardContext): string {
  const { say, meetingNamed } = textsOf(context).conversation;
  switch (intent.name) {
    case 'meetings':
      return say.meetings(intent.network === undefined ? null : meetingNamed.networkOf(intent.network));
    case 'meeting':
      return say.meeting(named(intent.meeting, context));
    case 'attendance':
      return say.attendance(named(intent.meeting, context));
    case 'my-registrations':
      return say.mine;
    case 'sign-up':
      return say.signUp(named(intent.meeting, context));
    case 'sign-off':
      return say.signOff(named(intent.meeting, context));
    case 'switch-slot':
      return say.switchSlot(named(intent.meeting, context));
    case 'ask-deputy':
      return say.deputy(named(intent.meeting, context));
    case 'contact':
      if (intent.place === null) return intent.rank === 'deputy' ? say.myDeputy : say.myContact;
      return say.contact(intent.place, intent.network ?? null);
    case 'region':
      return intent.place === null ? say.myRegion : say.region(intent.place);
    case 'new-meeting':
      return say.newMeeting;
    case 'manage-meeting':
      return say.manage(named(intent.meeting, context));
    case 'deliveries':
      return say.deliveries(named(intent.meeting, context));
    case 'nudge':
      return say.nudge(named(intent.meeting, context));
    case 'reminders':
      return say.reminders;
    case 'reminders-off':
      return say.remindersOff;
    case 'reminders-on':
      return say.remindersOn;
    case 'reach':
      return say.reach;
    case 'not-reachable':
      return say.notReachable;
    case 'waiting-accounts':
      return say.waitingAccounts;
    case 'invitations-here':
      return say.invitationsHere;
    case 'no-invitations-here':
      return say.noInvitationsHere;
    case 'help':
    case 'greeting':
    case 'thanks':
    case 'yes-or-no':
    case 'client-case':
      return say.help;
  }
}

/** "het volgende ambtelijk netwerk", "de bijeenkomst van 12 januari": the most exact that was said. */
function named(meeting: MeetingReference, context: CardContext): string {
  const { meetingNamed, months } = textsOf(context).conversation;
  if (meeting.date !== undefined) {
    const { day, month, year } = meeting.date;
    const date = `${String(day)} ${months[month - 1] ?? ''}`;
    return meetingNamed.on(year === undefined ? date : `${date} ${String(year)}`);
  }
  if (meeting.learning === true) return meetingNamed.learning;
  if (meeting.network !== undefined) return meetingNamed.nextOf(meeting.network);
  return meeting.words === undefined ? meetingNamed.next : meetingNamed.about(meeting.words);
}
