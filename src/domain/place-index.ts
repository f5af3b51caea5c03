import { wordingOf } from './place-keys.ts';
import { MEANINGLESS_PARTS, OTHER_NAMES, PROVINCE_NAMES } from './place-names.ts';
import type { Municipality, Reference, Region } from './reference.ts';

/** A municipality with its region, or a region as a whole. */
export type Place =
  | { readonly kind: 'municipality'; readonly municipality: Municipality; readonly region: Region }
  | { readonly kind: 'region'; readonly region: Region };

export interface PlaceName {
  readonly key: string;
  /** The letters a to z that occur in it, a bit each. */
  readonly letters: number;
  readonly places: readonly Place[];
}

/** Every name a place goes by, in comparable form. A place is one object throughout, so identity compares it. */
export interface PlaceIndex {
  readonly official: ReadonlyMap<string, readonly Place[]>;
  readonly others: ReadonlyMap<string, readonly Place[]>;
  /** A province stands for the regions that have a municipality in it. */
  readonly provinces: ReadonlyMap<string, readonly Place[]>;
  /** The names that typing errors are compared with. */
  readonly names: readonly PlaceName[];
}

type Names = Map<string, Place[]>;

const INDEXES = new WeakMap<Reference, PlaceIndex>();

/** The index of the reference data; made at the first question and kept as long as that very object lives. */
export function placeIndex(reference: Reference): PlaceIndex {
  const known = INDEXES.get(reference);
  if (known !== undefined) return known;
  const index = build(reference);
  INDEXES.set(reference, index);
  return index;
}

function build({ regions, municipalities }: Reference): PlaceIndex {
  const official: Names = new Map();
  const others: Names = new Map();
  const provinces: Names = new Map();
  const parts: Names = new Map();
  const qualified: Names = new Map();
  const regionPlaces = new Map(
    regions.map((region) => [region.regionId, { kind: 'region', region } as const]),
  );

  for (const place of regionPlaces.values()) {
    add(official, [place.region.name, withoutBrackets(place.region.name)], place);
    add(others, OTHER_NAMES[place.region.regionId] ?? [], place);
  }
  for (const municipality of municipalities) {
    const regionPlace = regionPlaces.get(municipality.regionId);
    if (regionPlace === undefined) continue;
    const place = { kind: 'municipality', municipality, region: regionPlace.region } as const;
    const bare = withoutBrackets(municipality.name);
    const ofProvince = [municipality.province, ...(PROVINCE_NAMES[municipality.province] ?? [])];
    add(official, [municipality.name, bare], place);
    add(others, OTHER_NAMES[municipality.code] ?? [], place);
    add(parts, partsOf(bare), place);
    add(
      qualified,
      ofProvince.map((province) => `${bare} ${province}`),
      place,
    );
    add(
      provinces,
      ofProvince.filter((name) => name.length > 3),
      regionPlace,
    );
  }
  // A province's name stands for its regions, and part of a name for the whole, only where no place is called so itself.
  fillIn(others, provinces, official);
  fillIn(others, parts, official);
  const names = [...official, ...others].map(([key, places]) => ({ key, letters: lettersIn(key), places }));
  // "Bergen NH" is taken literally, never guessed at.
  fillIn(others, qualified, official);
  return { official, others, provinces, names };
}

function add(names: Names, called: readonly string[], place: Place): void {
  for (const form of called.flatMap((name) => wordingOf(name).forms)) {
    const places = names.get(form);
    if (places === undefined) names.set(form, [place]);
    else if (!places.includes(place)) places.push(place);
  }
}

function fillIn(names: Names, more: Names, taken: Names): void {
  for (const [key, places] of more) if (!names.has(key) && !taken.has(key)) names.set(key, places);
}

/** The letters a to z of a comparable form, a bit each. */
export function lettersIn(form: string): number {
  let letters = 0;
  for (const letter of form) {
    if (letter >= 'a' && letter <= 'z') letters |= 1 << (letter.charCodeAt(0) - 'a'.charCodeAt(0));
  }
  return letters;
}

/** "Bergen (NH.)" without the province that tells it from the other Bergen. */
export function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '');
}

/** The towns in a compound name: "Nootdorp" of Pijnacker-Nootdorp, "Krimpen" of Krimpen aan den IJssel. */
function partsOf(name: string): readonly string[] {
  const [head = ''] = name.split(/ (?:aan|op|bij) /);
  const parts = head.split(/, | en |-/);
  const isPart = parts.length > 1 || head !== name;
  return isPart ? parts.filter((part) => part.length >= 4 && !MEANINGLESS_PARTS.has(part.toLowerCase())) : [];
}
