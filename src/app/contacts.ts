/** Who speaks for a region, and to which region a municipality belongs. */
import { isVacant, postsOf, regionPosts } from '../domain/contacts.ts';
import {
  maySeePersonalData,
  type Actor,
  type Contact,
  type ContactHolder,
  type Network,
  type Rank,
  type RegionId,
} from '../domain/people.ts';
import { findPlace, type Place } from '../domain/places.ts';
import type { Municipality, Reference, Region } from '../domain/reference.ts';
import type { ContactStore, ReferenceStore } from './ports.ts';

/** Which of a region's posts are meant; what is left out is all of them. */
export interface PostQuestion {
  readonly network?: Network;
  readonly rank?: Rank;
}

export interface PostView {
  readonly network: Network;
  readonly rank: Rank;
  /** Null: a vacancy. */
  readonly holder: HolderView | null;
}

export interface HolderView extends ContactHolder {
  /** The municipality the holder works for; null when its code is no longer in the reference data. */
  readonly municipality: string | null;
}

export interface RegionView {
  readonly kind: 'region';
  readonly region: Region;
  /** Null when its code is no longer in the reference data. */
  readonly centre: Municipality | null;
  /** In alphabetical order, the centre among them. */
  readonly municipalities: readonly Municipality[];
  /** The municipality that was asked about; null when it was a region. */
  readonly asked: Municipality | null;
  /** False when a typing error was read over. */
  readonly exact: boolean;
  /** No public source says that the municipality belongs to the region, or for a region: what belongs to it. */
  readonly unconfirmed: boolean;
  readonly question: PostQuestion;
  /** The posts asked for, vacancies included; null for someone who may not see personal data. */
  readonly posts: readonly PostView[] | null;
  /** Whether the region has other posts than these. */
  readonly hasMore: boolean;
}

export type ContactsAnswer =
  | RegionView
  | { readonly kind: 'several'; readonly options: readonly Place[]; readonly question: PostQuestion }
  | {
      readonly kind: 'unknown';
      /** As typed: escape it before showing. */
      readonly typed: string;
      readonly near: readonly Place[];
      readonly question: PostQuestion;
    }
  /** The speaker's own region was meant, and they have none. */
  | { readonly kind: 'no-own-region' };

/** A region id or the CBS code of a municipality: what a button carries. */
export type PlaceId = string;

export interface Contacts {
  /** Answers about the place that someone typed. */
  find(actor: Actor, text: string, question: PostQuestion): Promise<ContactsAnswer>;
  /** Answers about a place by its id; null when there is no such place. */
  open(actor: Actor, placeId: PlaceId, question: PostQuestion): Promise<RegionView | null>;
  /** Answers about the region the speaker holds a post in. */
  ownRegion(actor: Actor, question: PostQuestion): Promise<ContactsAnswer>;
}

/** Every answer throws StoreUnavailable when the store cannot be reached. */
export function createContacts(options: {
  readonly contacts: ContactStore;
  readonly reference: ReferenceStore;
}): Contacts {
  async function view(
    actor: Actor,
    reference: Reference,
    place: Place & { readonly exact: boolean },
    question: PostQuestion,
  ): Promise<RegionView> {
    const { region } = place;
    const asked = place.kind === 'municipality' ? place.municipality : null;
    const ofRegion = maySeePersonalData(actor)
      ? regionPosts(await options.contacts.all(), region.regionId)
      : null;
    const posts = ofRegion && answering(ofRegion, question);
    return {
      kind: 'region',
      region,
      centre: byCode(reference, region.centreMunicipalityCode),
      municipalities: municipalitiesOf(reference, region.regionId),
      asked,
      exact: place.exact,
      unconfirmed: (asked?.membership ?? region.composition) !== 'sourced',
      question,
      posts: posts?.map((post) => postView(post, reference)) ?? null,
      hasMore: (ofRegion?.length ?? 0) > (posts?.length ?? 0),
    };
  }

  return {
    async find(actor, text, question) {
      const reference = await options.reference.reference();
      const match = findPlace(reference, text);
      if (match.kind === 'several') return { ...match, question };
      if (match.kind === 'unknown') return { ...match, typed: text, question };
      return view(actor, reference, match, question);
    },

    async open(actor, placeId, question) {
      const reference = await options.reference.reference();
      const place = byId(reference, placeId);
      return place && view(actor, reference, { ...place, exact: true }, question);
    },

    async ownRegion(actor, question) {
      const [post] = actor.person === null ? [] : postsOf(actor.posts, actor.person.personId);
      const reference = await options.reference.reference();
      const place = post && byId(reference, post.regionId);
      if (post === undefined || !place) return { kind: 'no-own-region' };
      // "Wie is mijn vervanger" is about one's own network.
      const network = question.network ?? (question.rank === undefined ? undefined : post.network);
      const own = network === undefined ? question : { ...question, network };
      return view(actor, reference, { ...place, exact: true }, own);
    },
  };
}

/** The posts asked for. A primary who is asked for but missing is answered with the deputy beside the vacancy. */
function answering(posts: readonly Contact[], { network, rank }: PostQuestion): readonly Contact[] {
  const inNetwork = posts.filter((post) => network === undefined || post.network === network);
  if (rank === undefined) return inNetwork;
  return inNetwork.filter((post) => {
    if (post.rank === rank) return true;
    const primaries = inNetwork.filter((other) => other.network === post.network && other.rank === 'primary');
    return rank === 'primary' && primaries.every(isVacant);
  });
}

function postView(post: Contact, reference: Reference): PostView {
  const { network, rank, holder } = post;
  if (holder === null) return { network, rank, holder };
  const municipality = byCode(reference, holder.municipalityCode)?.name ?? null;
  return { network, rank, holder: { ...holder, municipality } };
}

function byId(reference: Reference, placeId: PlaceId): Place | null {
  const municipality = byCode(reference, placeId);
  const region = reference.regions.find(({ regionId }) => regionId === (municipality?.regionId ?? placeId));
  if (region === undefined) return null;
  return municipality === null ? { kind: 'region', region } : { kind: 'municipality', municipality, region };
}

function byCode(reference: Reference, municipalityCode: string): Municipality | null {
  return reference.municipalities.find(({ code }) => code === municipalityCode) ?? null;
}

function municipalitiesOf(reference: Reference, regionId: RegionId): readonly Municipality[] {
  return reference.municipalities
    .filter((municipality) => municipality.regionId === regionId)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
