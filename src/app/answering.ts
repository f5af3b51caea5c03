/** What a member does in a meeting, in the member's own words: the bot's and later the tab's way to registrations. */
import { findSlot, type SlotReference } from '../domain/finding-meetings.ts';
import type { Meeting, MeetingId, SlotId } from '../domain/meetings.ts';
import { participantOf, type Participant } from '../domain/participants.ts';
import type { Known, PersonId } from '../domain/people.ts';
import type { Command, RefusalReason, Registration, Undo } from '../domain/registrations.ts';
import { personIdFor } from './person-id.ts';
import type { ContactStore, PeopleStore } from './ports.ts';
import type { Answered, Registrations } from './registrations.ts';

/** Which action this is: the channel's activity id, or what a form carries. The same id is done once, however often it is delivered. */
export type ActionKey = string;

/** What came of it; `stranger` for someone the network does not know, null when there is no such meeting. */
export type Answer = Answered | 'stranger' | null;

/** Every call throws MeetingBusy and StoreUnavailable; then it is not known whether something was written. */
export interface Answering {
  /** "I come": in that slot, or in whichever fits what was said. */
  signUp(actor: Known, meetingId: MeetingId, key: ActionKey, slot: SlotId | SlotReference): Promise<Answer>;
  signOff(actor: Known, meetingId: MeetingId, key: ActionKey): Promise<Answer>;
  leaveLine(actor: Known, meetingId: MeetingId, key: ActionKey): Promise<Answer>;
  /** "My deputy goes": asks the deputy on record, for a slot that fits when there is no seat yet. */
  askDeputy(actor: Known, meetingId: MeetingId, key: ActionKey, slot: SlotReference): Promise<Answer>;
  /** Names a deputy whom the network does not know yet: the secretariat's task. */
  nameDeputy(
    actor: Known,
    meetingId: MeetingId,
    key: ActionKey,
    named: { readonly name: string; readonly email: string },
  ): Promise<Answer>;
  answerDeputy(
    actor: Known,
    meetingId: MeetingId,
    key: ActionKey,
    answer: { readonly primary: PersonId; readonly accept: boolean },
  ): Promise<Answer>;
  answerOffer(actor: Known, meetingId: MeetingId, key: ActionKey, accept: boolean): Promise<Answer>;
  /** Takes the last action back, judged by what is stored now. */
  undo(actor: Known, meetingId: MeetingId, key: ActionKey, undo: Undo): Promise<Answer>;
}

/** Makes the command from what is on record: the participant, the meeting and the person's own registration. */
type MakeCommand = (
  participant: Participant,
  meeting: Meeting,
  own: Registration | null,
) => Command | RefusalReason;

/** Makes the members' way to registrations; nothing is read before the first call. */
export function createAnswering(options: {
  readonly registrations: Registrations;
  readonly contacts: ContactStore;
  readonly people: PeopleStore;
  /** Whether people without a chat get what they answered as a message too: no card keeps it for them. */
  readonly confirms?: boolean;
}): Answering {
  const { registrations, contacts, people, confirms = false } = options;

  async function answer(
    { person }: Known,
    meetingId: MeetingId,
    key: ActionKey,
    make: MakeCommand,
    alsoRead: readonly PersonId[] = [],
  ): Promise<Answer> {
    if (person === null) return 'stranger';
    const subject = person.personId;
    const posts = await contacts.all();
    return registrations.answer({
      meetingId,
      subject,
      alsoRead,
      request: (meeting, own) => {
        const participant = participantOf(posts, meeting, subject);
        const command = make(participant, meeting, own);
        if (typeof command === 'string') return command;
        const { region, invited } = participant;
        const confirm = confirms && person.conversation === null;
        return { key, subject, by: subject, region, invited, command, confirm };
      },
    });
  }

  /** Whoever has that address is that person; else someone new, kept until the secretariat has settled the task. */
  async function personNamed(
    subject: PersonId,
    meetingId: MeetingId,
    key: ActionKey,
    { name, email }: { name: string; email: string },
  ): Promise<PersonId> {
    const [posts, shown] = await Promise.all([contacts.all(), registrations.show(meetingId, subject)]);
    const holder = posts.find((post) => post.holder?.email.toLowerCase() === email.toLowerCase())?.holder;
    if (holder) return holder.personId;
    // An activity id is the channel's own within one conversation: two people's may be equal.
    const personId = personIdFor([subject, meetingId, key].join('\n'));
    // Nothing is kept of someone whose naming will be refused.
    const isWelcome =
      shown?.view.phase === 'open' &&
      (shown.own !== null || participantOf(posts, shown.view.meeting, subject).invited);
    if (isWelcome)
      await people.save({
        personId,
        name,
        email,
        language: 'nl',
        roles: [],
        conversation: null,
        wantsReminders: true,
      });
    return personId;
  }

  return {
    nameDeputy: async (actor, meetingId, key, someone) => {
      if (actor.person === null) return 'stranger';
      const { personId } = actor.person;
      const [named, secretariat] = await Promise.all([
        personNamed(personId, meetingId, key, someone),
        people.secretariat(),
      ]);
      const tell = secretariat.map(({ personId }) => personId);
      return answer(actor, meetingId, key, () => ({ kind: 'name-deputy', named, tell }));
    },
    signUp: (actor, meetingId, key, slot) => answer(actor, meetingId, key, signUpCommand(slot)),
    signOff: (actor, meetingId, key) => answer(actor, meetingId, key, () => ({ kind: 'sign-off' })),
    leaveLine: (actor, meetingId, key) => answer(actor, meetingId, key, () => ({ kind: 'leave-line' })),
    askDeputy: (actor, meetingId, key, slot) =>
      answer(actor, meetingId, key, ({ deputy }, meeting, own) => {
        const wish = findSlot(meeting, slot, placeOf(own));
        return wish === null ? 'no-such-slot' : { kind: 'ask-deputy', deputy, wish };
      }),
    answerDeputy: (actor, meetingId, key, { primary, accept }) =>
      answer(actor, meetingId, key, () => ({ kind: 'answer-deputy', primary, accept }), [primary]),
    answerOffer: (actor, meetingId, key, accept) =>
      answer(actor, meetingId, key, () => ({ kind: 'answer-offer', accept })),
    undo: (actor, meetingId, key, undo) =>
      answer(actor, meetingId, key, undo.kind === 'sign-up' ? signUpCommand(undo.slotId) : () => undo),
  };
}

function signUpCommand(slot: SlotId | SlotReference): MakeCommand {
  return (_, meeting, own) => {
    const wish = typeof slot === 'string' ? { slotId: slot } : findSlot(meeting, slot, placeOf(own));
    return wish === null ? 'no-such-slot' : { kind: 'sign-up', wish };
  };
}

/** The slot that "the other group" is another than: where someone sits, or is in line without a seat. */
function placeOf(own: Registration | null): SlotId | null {
  return own?.seat ?? own?.waitingFor ?? null;
}
