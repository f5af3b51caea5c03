import type { SlotWords } from '../slot-words.ts';

/** A slot in a sentence or on a button; each copes with slots that differ in time, in mode, in both or in nothing. */
export const slots = {
  /** Behind "U komt · "; empty when there is nothing to choose. */
  name: (slot: SlotWords) => name(slot),
  /** On the button that signs up for it. */
  come: (slot: SlotWords) =>
    slot.where?.mode === 'online'
      ? words('Ik doe', when(slot), 'online mee')
      : words('Ik kom', when(slot), to(slot)),
  /** On the button that joins the line for it. */
  joinLine: (slot: SlotWords) =>
    name(slot) === '' ? 'Zet mij op de wachtlijst' : `Wachtlijst ${name(slot)}`,
  /** On the button that moves there from another slot. */
  change: (slot: SlotWords) => words('Liever', name(slot)),
  /** On the button that takes a switch back. */
  back: (slot: SlotWords) => words('Toch liever', name(slot)),
  full: (slot: SlotWords) => {
    if (slot.clock !== null) return `De ${theGroup(slot)} is vol.`;
    return slot.where === null ? 'De bijeenkomst is vol.' : `${capital(at(slot))} zijn alle plekken bezet.`;
  },
  hasRoom: (slot: SlotWords) => {
    if (slot.clock !== null) return `In de ${theGroup(slot)} is nog plek.`;
    return slot.where === null ? 'Er is nog plek.' : `${capital(at(slot))} is nog plek.`;
  },
  keepsSeat: (slot: SlotWords) =>
    slot.clock === null
      ? `${words('U houdt uw plek', at(slot))}.`
      : `U houdt uw plek in de ${theGroup(slot)}.`,
};

function name(slot: SlotWords): string {
  if (slot.clock === null) return at(slot);
  const group = `groep ${slot.day === null ? '' : `${slot.day}, `}${slot.clock}`;
  return slot.where === null ? group : `${group}, ${at(slot)}`;
}

function theGroup(slot: SlotWords): string {
  return words('groep van', slot.day ?? '', slot.clock ?? '', at(slot));
}

function when(slot: SlotWords): string {
  return slot.clock === null ? '' : words(slot.day ?? '', `om ${slot.clock}`);
}

function at({ where }: SlotWords): string {
  if (where === null) return '';
  if (where.mode === 'online') return 'online';
  return where.place === null ? 'op locatie' : `in ${where.place}`;
}

function to({ where }: SlotWords): string {
  return where === null ? '' : `naar ${where.place ?? 'de locatie'}`;
}

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
