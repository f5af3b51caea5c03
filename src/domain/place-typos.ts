import { distance } from 'fastest-levenshtein';

import { lettersIn, withoutBrackets, type Place, type PlaceIndex } from './place-index.ts';

export interface NearPlaces {
  /** So close that it must be meant; more than one when several are equally close. */
  readonly sure: readonly Place[];
  /** At most three that look like it, the likeliest first. */
  readonly near: readonly Place[];
}

const MOST_NEAR = 3;

/**
 * Places whose name differs from one of the forms by a typing error. Short names are never guessed: Urk, Epe, Ede,
 * Oss and Best lie one letter from a word, a village or each other, so they are only offered as near.
 */
export function nearTo({ names }: PlaceIndex, forms: readonly string[]): NearPlaces {
  const best = new Map<Place, { errors: number; share: number; sure: boolean }>();
  const typed = forms.map((form) => ({ form, formLetters: lettersIn(form) }));
  for (const { key, letters, places } of names) {
    for (const { form, formLetters } of typed) {
      const length = Math.min(key.length, form.length);
      const worth = worthOffering(length);
      if (Math.abs(key.length - form.length) > worth) continue;
      // A letter that only one of them has costs at least one error: cheaper to count than to compare.
      if (bits(letters & ~formLetters) > worth || bits(formLetters & ~letters) > worth) continue;
      const errors = typingErrors(form, key);
      if (errors > worth) continue;
      const sure = errors <= forgiven(length) && (form.startsWith(key.charAt(0)) || length >= 8);
      const share = errors / Math.max(key.length, form.length);
      for (const place of places) {
        const known = best.get(place);
        if (known === undefined || share < known.share) best.set(place, { errors, share, sure });
      }
    }
  }
  const ranked = [...best].sort(
    ([placeA, a], [placeB, b]) => a.share - b.share || kindOrder(placeA) - kindOrder(placeB),
  );
  const certain = ranked.filter(([, { sure }]) => sure);
  const fewest = Math.min(...certain.map(([, { errors }]) => errors));
  return {
    sure: certain.filter(([, { errors }]) => errors === fewest).map(([place]) => place),
    near: oneOfEachName(ranked.map(([place]) => place)).slice(0, MOST_NEAR),
  };
}

/** Typing errors that are read over silently, by the length of the shorter word. */
function forgiven(length: number): number {
  if (length < 5) return 0;
  if (length < 9) return 1;
  return length < 14 ? 2 : 3;
}

/** Typing errors with which a name is still worth a button. */
function worthOffering(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.floor(length * 0.35));
}

/** A municipality before the region of the same name. */
function kindOrder(place: Place): number {
  return place.kind === 'municipality' ? 0 : 1;
}

function bits(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Levenshtein distance, with two neighbouring letters swapped as the single slip that it is. */
function typingErrors(typed: string, name: string): number {
  const errors = distance(typed, name);
  if (errors !== 2 || typed.length !== name.length) return errors;
  let first = 0;
  while (typed[first] === name[first]) first += 1;
  const swapped = typed[first] === name[first + 1] && typed[first + 1] === name[first];
  return swapped && typed.slice(first + 2) === name.slice(first + 2) ? 1 : errors;
}

/** Amersfoort the municipality and Amersfoort the region are one suggestion. */
function oneOfEachName(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const name = withoutBrackets(place.kind === 'region' ? place.region.name : place.municipality.name);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
