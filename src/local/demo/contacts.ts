/** Invented contacts: four a region, but for a few vacancies and one duo. */
import { createHash } from 'node:crypto';

import {
  NETWORKS,
  type Contact,
  type ContactHolder,
  type Network,
  type Person,
  type PersonId,
  type Rank,
  type Role,
} from '../../domain/people.ts';
import type { Reference, Region } from '../../domain/reference.ts';
import { addressOf, inventedName } from './names.ts';
import { PEOPLE_TO_BE, type PersonToBe } from './people-to-be.ts';

/** A post in a word: "BW05 ambtelijk primary". */
type PostName = `${string} ${Network} ${Rank}`;

/** IJssel-Vecht, whose primary and deputy one can be; and Hart van Brabant, of the kopgroep. */
const HELD_BY: Readonly<Record<PostName, PersonToBe['key']>> = {
  'BW05 ambtelijk primary': 'aanspreekpunt',
  'BW05 ambtelijk deputy': 'vervanger',
  'BW37 ambtelijk primary': 'kopgroep',
};

const VACANCIES: ReadonlySet<PostName> = new Set([
  'BW04 bestuurlijk deputy',
  'BW20 ambtelijk deputy',
  'BW23 bestuurlijk primary',
  'BW31 ambtelijk primary',
  'BW43 bestuurlijk deputy',
]);

const DUO: PostName = 'BW18 ambtelijk primary';

const KOPGROEP: ReadonlySet<PostName> = new Set([
  'BW09 ambtelijk primary',
  'BW26 ambtelijk primary',
  'BW37 ambtelijk primary',
  'BW13 bestuurlijk primary',
  'BW38 bestuurlijk primary',
]);

const SECRETARIAT = [nameOf('secretariaat'), 'Ruben Sterk'];

const OFFICIALS = [
  'beleidsadviseur wonen en zorg',
  'regiocoördinator beschermd wonen',
  'beleidsadviseur maatschappelijke opvang',
  'strategisch adviseur sociaal domein',
  'projectleider beschermd thuis',
  'senior beleidsmedewerker Wmo',
];

/** Every post of every region. The same at every start. */
export function demoContacts(reference: Reference): readonly Contact[] {
  let count = 0;
  return reference.regions.flatMap((region, index) =>
    postsOfRegion(region).map(({ network, rank, seat, name }): Contact => {
      const post = { regionId: region.regionId, network, rank, seat };
      if (VACANCIES.has(name)) return { ...post, holder: null };
      count += 1;
      const person = seat === 1 ? HELD_BY[name] : undefined;
      const holderName = person === undefined ? inventedName(count) : nameOf(person);
      const workplace =
        rank === 'primary' ? region.centreMunicipalityCode : neighbourOf(reference, region, index);
      return { ...post, holder: holderOf(holderName, network, workplace, count) };
    }),
  );
}

/** Everyone on record: the contacts, with the kopgroep among them, and the secretariat. Nobody has a conversation yet. */
export function demoPeople(contacts: readonly Contact[]): readonly Person[] {
  const members = contacts.flatMap((post) =>
    post.holder === null ? [] : [personOf(post.holder.name, rolesIn(post))],
  );
  return [...members, ...SECRETARIAT.map((name) => personOf(name, [{ kind: 'secretariat' }]))];
}

/** The random-looking id of an invented person: twelve of [0-9a-z], the same at every start. */
function demoPersonId(name: string): PersonId {
  const digest = createHash('sha256').update(`demo ${name}`).digest();
  return [...digest.subarray(0, 12)].map((byte) => (byte % 36).toString(36)).join('');
}

function postsOfRegion({ regionId }: Region) {
  return NETWORKS.flatMap((network) =>
    (['primary', 'deputy'] as const).flatMap((rank) => {
      const name: PostName = `${regionId} ${network} ${rank}`;
      const seats = name === DUO ? [1, 2] : [1];
      return seats.map((seat) => ({ network, rank, seat, name }));
    }),
  );
}

function holderOf(name: string, network: Network, municipalityCode: string, count: number): ContactHolder {
  return {
    personId: demoPersonId(name),
    name,
    function: network === 'bestuurlijk' ? 'wethouder' : (OFFICIALS[count % OFFICIALS.length] ?? ''),
    municipalityCode,
    email: addressOf(name),
    phone: `06-00000${String(count).padStart(3, '0')}`,
  };
}

/** A municipality beside the centre; which one differs from region to region. */
function neighbourOf({ municipalities }: Reference, region: Region, index: number): string {
  const others = municipalities.filter(
    ({ regionId, role }) => regionId === region.regionId && role === 'member',
  );
  return others[index % others.length]?.code ?? region.centreMunicipalityCode;
}

function personOf(name: string, roles: readonly Role[]): Person {
  return {
    personId: demoPersonId(name),
    name,
    email: addressOf(name),
    language: 'nl',
    roles,
    conversation: null,
    wantsReminders: true,
  };
}

function rolesIn({ regionId, network, rank }: Contact): readonly Role[] {
  return KOPGROEP.has(`${regionId} ${network} ${rank}`) ? [{ kind: 'kopgroep', network }] : [];
}

function nameOf(wanted: PersonToBe['key']): string {
  return PEOPLE_TO_BE.find(({ key }) => key === wanted)?.name ?? '';
}
