/** The secretariat answers for someone: a caller, a speaker (rule Registration 1). */
import { createHash } from 'node:crypto';

import { foldedName, matchPerson, type NamedPerson } from '../domain/matching-people.ts';
import type { MeetingId, SlotId } from '../domain/meetings.ts';
import { participantOf } from '../domain/participants.ts';
import { isSecretariat, type Actor, type PersonId } from '../domain/people.ts';
import type { Command, Undo } from '../domain/registrations.ts';
import type { ActionKey } from './answering.ts';
import type { ContactStore, MeetingStore, PeopleStore, ReferenceStore } from './ports.ts';
import type { Answered, Registrations } from './registrations.ts';
import { createCandidates, type Candidate } from './candidates.ts';

/** Who is meant: a name as typed, or the person chosen from the candidates. */
export type Meant = { readonly name: string } | { readonly personId: PersonId };

/** What is answered for them; without a slot the first with room. */
export type AnswerForOther =
  { readonly kind: 'register'; readonly slotId: SlotId | null } | { readonly kind: 'sign-off' };

export type AnsweredForOther =
  | { readonly kind: 'answered'; readonly person: NamedPerson; readonly answered: Answered }
  | { readonly kind: 'choose'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown' }
  | 'forbidden'
  /** No such meeting. */
  | null;

export interface AnsweringForOthers {
  /** Answers for the person meant; asks back when that is not certain. Nothing is written then. */
  answer(
    actor: Actor,
    meetingId: MeetingId,
    key: ActionKey,
    meant: Meant,
    what: AnswerForOther,
  ): Promise<AnsweredForOther>;
  /** Registers someone whom the network does not know, by name; only when that was asked for in so many words. */
  registerGuest(
    actor: Actor,
    meetingId: MeetingId,
    key: ActionKey,
    name: string,
    slotId: SlotId | null,
  ): Promise<AnsweredForOther>;
  /** Takes such an answer back, judged by what is stored now. */
  undo(
    actor: Actor,
    meetingId: MeetingId,
    key: ActionKey,
    subject: PersonId,
    undo: Undo,
  ): Promise<AnsweredForOther>;
}

/** Makes the secretariat's way to others' registrations; nothing is read before the first call. */
export function createAnsweringForOthers(options: {
  readonly meetings: MeetingStore;
  readonly registrations: Registrations;
  readonly contacts: ContactStore;
  readonly people: PeopleStore;
  readonly reference: ReferenceStore;
}): AnsweringForOthers {
  const { registrations, contacts, people } = options;
  const candidates = createCandidates(options);

  async function find(
    meetingId: MeetingId,
    meant: Meant,
  ): Promise<AnsweredForOther | { kind: 'one'; person: NamedPerson }> {
    if ('personId' in meant) {
      const person = await people.byId(meant.personId);
      return person === null ? { kind: 'unknown' } : { kind: 'one', person };
    }
    const known = await candidates(meetingId);
    if (known === null) return null;
    const match = matchPerson(meant.name, known);
    if (match.kind === 'several') return { kind: 'choose', candidates: match.people };
    return match.kind === 'one' ? match : { kind: 'unknown' };
  }

  async function act(
    by: PersonId,
    meetingId: MeetingId,
    key: ActionKey,
    person: NamedPerson,
    command: Command,
  ): Promise<AnsweredForOther> {
    const posts = await contacts.all();
    const answered = await registrations.answer({
      meetingId,
      subject: person.personId,
      request: (meeting) => ({
        key,
        subject: person.personId,
        by,
        region: participantOf(posts, meeting, person.personId).region,
        // Whom the secretariat registers is welcome, whatever the audience.
        invited: true,
        command,
      }),
    });
    return answered === null ? null : { kind: 'answered', person, answered };
  }

  return {
    async answer(actor, meetingId, key, meant, what) {
      if (actor.person === null || !isSecretariat(actor)) return 'forbidden';
      const found = await find(meetingId, meant);
      if (found === null || found === 'forbidden' || found.kind !== 'one') return found;
      return act(actor.person.personId, meetingId, key, found.person, commandOf(what));
    },

    async registerGuest(actor, meetingId, key, name, slotId) {
      if (actor.person === null || !isSecretariat(actor)) return 'forbidden';
      const by = actor.person.personId;
      const known = await candidates(meetingId);
      if (known === null) return null;
      const same = known.find((one) => one.function === null && foldedName(one.name) === foldedName(name));
      const guest = same ?? { personId: guestId(meetingId, key), name: name.replace(/\s+/g, ' ').trim() };
      const command = commandOf({ kind: 'register', slotId });
      const shown = await registrations.show(meetingId, null);
      // Nobody's name is kept for a registration that will be refused.
      if (same === undefined && shown?.view.phase === 'open') {
        const { personId } = guest;
        await people.save({
          personId,
          name: guest.name,
          email: null,
          language: 'nl',
          roles: [],
          conversation: null,
          wantsReminders: true,
        });
      }
      return act(by, meetingId, key, guest, command);
    },

    async undo(actor, meetingId, key, subject, undo) {
      if (actor.person === null || !isSecretariat(actor)) return 'forbidden';
      const person = await people.byId(subject);
      if (person === null) return { kind: 'unknown' };
      const command: Command =
        undo.kind === 'sign-up' ? { kind: 'sign-up', wish: { slotId: undo.slotId } } : { kind: undo.kind };
      return act(actor.person.personId, meetingId, key, person, command);
    },
  };
}

/** One guest per press of the button, however often it is delivered; of the key, so that the id tells nothing of the name. */
function guestId(meetingId: MeetingId, key: ActionKey): PersonId {
  return `g-${createHash('sha256').update(`${meetingId}\n${key}`).digest('hex').slice(0, 24)}`;
}

function commandOf(what: AnswerForOther): Command {
  if (what.kind === 'sign-off') return { kind: 'sign-off' };
  return { kind: 'sign-up', wish: what.slotId === null ? {} : { slotId: what.slotId } };
}
