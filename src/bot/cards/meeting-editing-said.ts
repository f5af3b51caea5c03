/** How an answer for someone else reads. */
import type { Answered } from '../../app/registrations.ts';
import type { NamedPerson } from '../../domain/matching-people.ts';
import type { SlotId } from '../../domain/meetings.ts';
import { textsOf, type CardContext } from './card.ts';
import type { Said } from './meeting-editing-manage.ts';
import { withSlot } from './wording.ts';

/** What became of it, as the first line of the manage card. */
export function saidOfOther(
  person: NamedPerson,
  { outcome, own, view }: Answered,
  context: CardContext,
): Said {
  const { other } = textsOf(context).meetingEditing;
  const { name, personId } = person;
  const line = (text: string, slotId: SlotId | null): string => withSlot(text, view.meeting, slotId, context);
  const undo = 'undo' in outcome && outcome.undo !== null ? { undo: { personId, undo: outcome.undo } } : {};
  switch (outcome.kind) {
    case 'attending':
      return { mark: 'yes', tone: 'good', lines: [line(other.attending(name), outcome.slotId)], ...undo };
    case 'stand-in-accepted':
      return { mark: 'yes', tone: 'good', lines: [line(other.attending(name), outcome.slotId)] };
    case 'waiting':
      return {
        mark: 'waiting',
        tone: 'warning',
        lines: [line(other.waiting(name, own?.place ?? outcome.place), outcome.slotId)],
        ...undo,
      };
    case 'declined':
      return { mark: 'no', tone: 'emphasis', lines: [other.declined(name)], ...undo };
    case 'stand-in-declined':
    case 'offer-declined':
      return { mark: 'no', tone: 'emphasis', lines: [other.declined(name)] };
    case 'withdrawn':
      return { mark: 'info', tone: 'emphasis', lines: [other.withdrawn(name)] };
    case 'deputy-asked':
    case 'deputy-named':
      // Not among what is asked for someone else here.
      return { mark: 'info', tone: 'emphasis', lines: [other.refusedOtherwise(name)] };
    case 'refused':
      return {
        mark: 'no',
        tone: 'attention',
        lines: [other.refused[outcome.reason] ?? other.refusedOtherwise(name)],
      };
  }
}
