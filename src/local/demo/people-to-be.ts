/** The people whom the local start lets you be. Their accounts are linked on the first turn, as in real life. */
import { addressOf } from './names.ts';

/** The one tenant of the demonstration, whose mail domain is on record. */
export const DEMO_TENANT = { tenantId: '0e7a3c52-6d1b-4f0e-9a58-2b6c41d7e930', domains: ['voorbeeld.nl'] };

export interface PersonToBe {
  /** What `--as` takes; the first name works as well. */
  readonly key: 'aanspreekpunt' | 'vervanger' | 'kopgroep' | 'secretariaat' | 'vreemde';
  readonly name: string;
  /** What the roster says. */
  readonly email: string;
  readonly tenantId: string;
  /** The account's object id in Entra. */
  readonly objectId: string;
}

/** The first is who one is when nothing is said. The stranger is not among the contacts. */
export const PEOPLE_TO_BE: readonly [PersonToBe, ...PersonToBe[]] = [
  personToBe('aanspreekpunt', 'Sanne Koster', '5b0c9a14-93f7-4f3e-8d02-71c5e6a8b901'),
  personToBe('vervanger', 'Joost Wiersma', 'a1f4d7e2-08b6-4c95-b3da-5e92c07f6402'),
  personToBe('kopgroep', 'Mounira Essaidi', 'd83e6b50-4c2a-47f1-9e65-0b7fa1c92d03'),
  personToBe('secretariaat', 'Femke Dijkhuis', '27c5f8a9-b1e0-4d36-8f74-c9a03e5d1b04'),
  personToBe('vreemde', 'Robin Terlouw', 'f6920d3b-7e58-4ab1-a0c7-48d1b5e39f05'),
];

/** Finds whom `--as` means, by key or first name, whatever the capitals; null when it is nobody. */
export function personToBeNamed(text: string): PersonToBe | null {
  const wanted = text.trim().toLowerCase();
  const found = PEOPLE_TO_BE.find(({ key, name }) => {
    return key === wanted || name.toLowerCase() === wanted || name.split(' ', 1)[0]?.toLowerCase() === wanted;
  });
  return found ?? null;
}

function personToBe(key: PersonToBe['key'], name: string, objectId: string): PersonToBe {
  return { key, name, email: addressOf(name), tenantId: DEMO_TENANT.tenantId, objectId };
}
