import type { Texts } from '../index.ts';
import type { SlotWords } from '../slot-words.ts';

export const slots: Texts['slots'] = {
  name: (slot) => name(slot),
  come: (slot) =>
    words(slot.where?.mode === 'online' ? "I'll join online" : "I'm coming", to(slot), when(slot)),
  joinLine: (slot) => (name(slot) === '' ? 'Put me on the waiting list' : `Waiting list ${name(slot)}`),
  change: (slot) => words('Rather', name(slot)),
  back: (slot) => words('Back to', name(slot)),
  full: (slot) => {
    if (slot.clock !== null) return `The ${theGroup(slot)} is full.`;
    return slot.where === null ? 'The meeting is full.' : `All seats ${at(slot)} are taken.`;
  },
  hasRoom: (slot) => {
    if (slot.clock !== null) return `The ${theGroup(slot)} still has room.`;
    return `${words('There is still room', at(slot))}.`;
  },
  keepsSeat: (slot) =>
    slot.clock === null
      ? `${words('You keep your seat', at(slot))}.`
      : `You keep your seat in the ${theGroup(slot)}.`,
};

function name(slot: SlotWords): string {
  if (slot.clock === null) return at(slot);
  const group = `group ${slot.day === null ? '' : `${slot.day}, `}${slot.clock}`;
  return slot.where === null ? group : `${group}, ${at(slot)}`;
}

function theGroup(slot: SlotWords): string {
  return words(slot.day ?? '', slot.clock ?? '', 'group', at(slot));
}

function when(slot: SlotWords): string {
  return slot.clock === null ? '' : words(slot.day === null ? '' : `on ${slot.day}`, `at ${slot.clock}`);
}

function at({ where }: SlotWords): string {
  if (where === null) return '';
  if (where.mode === 'online') return 'online';
  return where.place === null ? 'on location' : `in ${where.place}`;
}

function to({ where }: SlotWords): string {
  return where?.mode === 'physical' ? `to ${where.place ?? 'the location'}` : '';
}

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
