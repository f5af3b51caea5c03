/** A person's own reminders: switching them, and asking when they come. */
import type { Meetings } from '../../app/meetings.ts';
import type { Registrations } from '../../app/registrations.ts';
import type { Reminders } from '../../app/reminders.ts';
import { findMeeting, type FoundMeeting, type MeetingReference } from '../../domain/finding-meetings.ts';
import { plain } from '../../texts/plain.ts';
import { wantReminders } from '../card-data/reminders.ts';
import { ownRemindersCard, remindersSwitchedCard } from '../cards/own-reminders.ts';
import type { Drawing } from '../drawing.ts';
import { onAction, type Feature, type Speaking } from '../feature.ts';
import type { Replies } from '../replies.ts';
import type { Reply } from '../turn.ts';

/** The feature of one's own reminders. Typed orders reach it only when they are certain. */
export function remindersFeature(options: {
  readonly reminders: Reminders;
  readonly registrations: Pick<Registrations, 'ofPerson'>;
  readonly meetings: Pick<Meetings, 'findToRead'>;
  readonly replies: Pick<Replies, 'found'>;
  readonly drawing: Pick<Drawing, 'context'>;
}): Feature {
  const { reminders, registrations, meetings, replies, drawing } = options;

  async function want(speaking: Speaking, wanted: boolean): Promise<Reply> {
    const { actor, isPrivate, texts } = speaking;
    if ((await reminders.want(actor, wanted)) === 'stranger') return stranger(speaking);
    // In a channel anyone could press the button that takes it back, and would switch their own.
    if (!isPrivate) return { text: (wanted ? texts.reminders.on : texts.reminders.off).join(' ') };
    return { card: remindersSwitchedCard(wanted, drawing.context(speaking)) };
  }

  function stranger(speaking: Speaking): Reply {
    const { secretariat } = drawing.context(speaking);
    return { text: speaking.texts.registrations.stranger(plain(secretariat)) };
  }

  /** The meeting meant: first among those where the person has a seat, who alone is reminded. */
  async function find(speaking: Speaking, reference: MeetingReference): Promise<FoundMeeting> {
    const { person } = speaking.actor;
    const mine = person === null ? [] : await registrations.ofPerson(person.personId);
    const seated = mine.filter(({ own }) => (own?.registration.seat ?? null) !== null);
    const found = findMeeting(
      seated.map(({ view }) => view.meeting),
      reference,
    );
    return found.kind === 'none' ? meetings.findToRead(speaking, reference) : found;
  }

  async function show(speaking: Speaking, meetingId: string): Promise<Reply> {
    const own = await reminders.ofMeeting(speaking.actor, meetingId);
    if (own === 'stranger') return stranger(speaking);
    if (own === null) return { text: speaking.texts.meetings.gone };
    return { card: ownRemindersCard(own, drawing.context(speaking)) };
  }

  return {
    name: 'reminders',
    intents: {
      'reminders-off': (speaking) => want(speaking, false),
      'reminders-on': (speaking) => want(speaking, true),
      reminders: async (speaking, { meeting }) => {
        if (!speaking.isPrivate) return { text: speaking.texts.reminders.askInChat };
        if (speaking.actor.person === null) return stranger(speaking);
        return replies.found(speaking, await find(speaking, meeting), (meetingId) =>
          show(speaking, meetingId),
        );
      },
    },
    actions: [onAction(wantReminders, (speaking, { wanted }) => want(speaking, wanted))],
  };
}
