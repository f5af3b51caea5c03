/** Answering a meeting by typing: signing up acts at once, a sign-off or a deputy ends in one button. */
import type { Answering } from '../../app/answering.ts';
import type { Meetings } from '../../app/meetings.ts';
import type { Registrations } from '../../app/registrations.ts';
import { findMeeting, type FoundMeeting, type MeetingReference } from '../../domain/finding-meetings.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { foldedName } from '../../domain/matching-people.ts';
import type { CardContext } from '../cards/card.ts';
import { confirmDeputyCard, confirmSignOffCard } from '../cards/confirm.ts';
import { meetingCard } from '../cards/meeting.ts';
import { nameDeputyCard } from '../cards/name-deputy.ts';
import type { MeetingCardView } from '../cards/views.ts';
import type { Feature, Speaking } from '../feature.ts';
import type { DrawMeeting, Replies } from '../replies.ts';
import type { CardJson } from '../../app/ports.ts';

/** The feature of answers in words; it has no buttons of its own. */
export function registrationsFeature(options: {
  readonly answering: Answering;
  readonly registrations: Registrations;
  readonly meetings: Meetings;
  readonly replies: Replies;
}): Feature {
  const { answering, registrations, meetings, replies } = options;

  /** Someone who changes an answer means a meeting that they answered; otherwise one they are invited to. */
  async function findAnswered(
    speaking: Speaking,
    reference: MeetingReference,
    fits: (meeting: Meeting) => boolean = () => true,
  ): Promise<FoundMeeting> {
    const { person } = speaking.actor;
    const mine = person === null ? [] : await registrations.ofPerson(person.personId);
    const coming = mine.filter(({ own }) => own?.registration.answer !== 'declined');
    const found = findMeeting(coming.map(({ view }) => view.meeting).filter(fits), reference);
    return found.kind === 'none' ? meetings.find(speaking, reference) : found;
  }

  return {
    name: 'registrations',
    intents: {
      'sign-up': async (speaking, { meeting, slot }) => {
        const { actor, turn } = speaking;
        return replies.found(speaking, await meetings.find(speaking, meeting), async (meetingId) =>
          replies.outcome(speaking, await answering.signUp(actor, meetingId, turn.activityId, slot)),
        );
      },
      'switch-slot': async (speaking, { meeting, slot }) => {
        const { actor, turn } = speaking;
        // Of a meeting with one slot nobody means another.
        const found = await findAnswered(speaking, meeting, ({ slots }) => slots.length > 1);
        return replies.found(speaking, found, async (meetingId) =>
          replies.outcome(speaking, await answering.signUp(actor, meetingId, turn.activityId, slot)),
        );
      },
      'sign-off': async (speaking, { meeting }) =>
        replies.found(speaking, await findAnswered(speaking, meeting), (meetingId) =>
          replies.meeting(speaking, meetingId, askToConfirmSignOff),
        ),
      'ask-deputy': async (speaking, { meeting, deputy }) =>
        replies.found(speaking, await findAnswered(speaking, meeting), (meetingId) =>
          replies.meeting(speaking, meetingId, askToConfirmDeputy(deputy)),
        ),
    },
    actions: [],
  };
}

/** Someone who does not come already, or cannot answer now, sees how it stands instead. */
function askToConfirmSignOff(view: MeetingCardView, context: CardContext): CardJson {
  const isOff = view.own?.registration.answer === 'declined';
  return mayAnswer(view) && !isOff ? confirmSignOffCard(view, context) : meetingCard(view, context);
}

/**
 * Names the deputy, so that one sees who gets the question. Without one on record, or when someone else was named,
 * asks for that person, which becomes the secretariat's task.
 */
function askToConfirmDeputy(named: string | undefined): DrawMeeting {
  return (view, context) => {
    if (!mayAnswer(view) || view.meeting.phase !== 'open') return meetingCard(view, context);
    const { deputy } = view.names;
    const isOnRecord = deputy !== null && (named === undefined || isCalled(deputy, named));
    return isOnRecord ? confirmDeputyCard(deputy, view, context) : nameDeputyCard(view, context, named);
  };
}

/** Whether a typed name, a first name too, is that of the person. */
function isCalled(name: string, typed: string): boolean {
  const [first] = name.split(' ');
  return [name, first ?? ''].map(foldedName).includes(foldedName(typed));
}

function mayAnswer({ viewer, meeting }: MeetingCardView): boolean {
  return viewer.invited && (meeting.phase === 'open' || meeting.phase === 'closed');
}
