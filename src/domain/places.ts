import { placeIndex, type Place, type PlaceIndex } from './place-index.ts';
import { wordingOf, type Wording } from './place-keys.ts';
import { nearTo } from './place-typos.ts';
import type { Reference } from './reference.ts';

export type { Place };

export type PlaceMatch =
  /** One place; `exact` is false when the text had a typing error or was cut short, so that the answer can say so. */
  | (Place & { readonly exact: boolean })
  /** The text fits all of these equally well. */
  | { readonly kind: 'several'; readonly options: readonly Place[] }
  /** No place; `near` holds at most three that look like it, the likeliest first. */
  | { readonly kind: 'unknown'; readonly near: readonly Place[] };

/** The start of a name counts from this many letters on: "Schier", "Amster". */
const SHORTEST_START = 5;

/** More places than this with the same start say nothing about which is meant. */
const MOST_OPTIONS = 5;

/**
 * Finds the region or municipality that someone means, in the words people use: without capitals or accents, with
 * "gemeente" or "regio", by an old or everyday name, with a typing error. Where a region and a municipality share a
 * name, a word such as "regio" decides, else the municipality, which leads to the same region.
 */
export function findPlace(reference: Reference, text: string): PlaceMatch {
  const index = placeIndex(reference);
  const wording = wordingOf(text);
  const exact = exactly(index, wording);
  if (exact.length > 0) return matchOf(exact, wording, true);

  const { sure, near } = nearTo(index, wording.forms);
  if (sure.length > 0) return matchOf(sure, wording, false);

  const started = startingWith(index, wording);
  if (started.length > 0 && started.length <= MOST_OPTIONS) return matchOf(started, wording, false);
  return { kind: 'unknown', near };
}

/** The places called so: by their official name before their other names, by the whole text before less of it. */
function exactly(index: PlaceIndex, { asked, forms }: Wording): readonly Place[] {
  if (asked === 'province') return firstHit(index.provinces, forms);
  const official = firstHit(index.official, forms);
  const others = firstHit(index.others, forms);
  const wanted = official.length > 0 ? official : others;
  if (asked === null || wanted.some((place) => place.kind === asked)) return wanted;
  // "regio Haarlemmermeer": what was asked for goes by that name too, if not officially.
  const asAsked = others.filter((place) => place.kind === asked);
  return asAsked.length > 0 ? asAsked : wanted;
}

function firstHit(names: ReadonlyMap<string, readonly Place[]>, forms: readonly string[]): readonly Place[] {
  for (const form of forms) {
    const places = names.get(form);
    if (places !== undefined) return places;
  }
  return [];
}

function startingWith(index: PlaceIndex, { forms }: Wording): readonly Place[] {
  const usable = forms.filter((form) => form.length >= SHORTEST_START);
  return unique(
    index.names.flatMap(({ key, places }) => (usable.some((form) => key.startsWith(form)) ? places : [])),
  );
}

function matchOf(found: readonly Place[], { asked }: Wording, exact: boolean): PlaceMatch {
  const kind = asked === 'region' ? 'region' : 'municipality';
  const places = unique(found);
  const preferred = places.filter((place) => place.kind === kind);
  const sameRegion = new Set(places.map(({ region }) => region.regionId)).size === 1;
  const options = preferred.length > 0 && (asked !== null || sameRegion) ? preferred : places;
  const [only] = options;
  return options.length === 1 && only !== undefined ? { ...only, exact } : { kind: 'several', options };
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Set(places)];
}
