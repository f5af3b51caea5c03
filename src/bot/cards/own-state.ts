import type { SlotId } from '../../domain/meetings.ts';
import type { PersonId } from '../../domain/people.ts';
import type { OwnView } from '../../domain/views.ts';

/** Where a person stands towards a meeting, as one thing to show and to act on. */
export type OwnState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'attending';
      readonly slotId: SlotId;
      /** In line for another slot, keeping this one. */
      readonly alsoWaiting: { readonly slotId: SlotId; readonly place: number } | null;
      readonly standsIn: boolean;
    }
  | { readonly kind: 'waiting'; readonly slotId: SlotId; readonly place: number }
  | { readonly kind: 'offered'; readonly slotId: SlotId }
  | { readonly kind: 'declined' }
  | { readonly kind: 'deputy-asked'; readonly seat: SlotId | null; readonly place: number | null }
  | { readonly kind: 'deputy-accepted' }
  /** The person is asked again; the seat, if any, is still held. */
  | { readonly kind: 'deputy-declined'; readonly seat: SlotId | null }
  | { readonly kind: 'deputy-lapsed' }
  | { readonly kind: 'stand-in-asked'; readonly primary: PersonId };

/** What is most urgent first: a question to this person, then an offer, then their own answer. */
export function ownStateOf(own: OwnView | null): OwnState {
  if (own === null) return { kind: 'none' };
  const { registration, place } = own;
  const { answer, seat, waitingFor, offered, deputy, standsInFor } = registration;
  if (standsInFor?.status === 'asked') return { kind: 'stand-in-asked', primary: standsInFor.personId };
  if (offered !== null) return { kind: 'offered', slotId: offered };
  if (answer === 'attending' && seat !== null) {
    const alsoWaiting = waitingFor === null ? null : { slotId: waitingFor, place: place ?? 1 };
    return { kind: 'attending', slotId: seat, alsoWaiting, standsIn: standsInFor?.status === 'accepted' };
  }
  if (answer === 'attending' && waitingFor !== null) {
    return { kind: 'waiting', slotId: waitingFor, place: place ?? 1 };
  }
  if (answer === 'deputy' && deputy?.status === 'asked') return { kind: 'deputy-asked', seat, place };
  if (answer === 'deputy' && deputy?.status === 'accepted') return { kind: 'deputy-accepted' };
  if (answer !== 'declined' && deputy?.status === 'declined') return { kind: 'deputy-declined', seat };
  if (deputy?.status === 'lapsed') return { kind: 'deputy-lapsed' };
  return answer === 'declined' ? { kind: 'declined' } : { kind: 'none' };
}

/** Whether they answered and nothing is asked of them any more: what they press then changes an answer. */
export function hasAnswered({ kind }: OwnState): boolean {
  switch (kind) {
    case 'attending':
    case 'waiting':
    case 'declined':
    case 'deputy-asked':
    case 'deputy-accepted':
      return true;
    case 'none':
    case 'offered':
    case 'deputy-declined':
    case 'deputy-lapsed':
    case 'stand-in-asked':
      return false;
  }
}
