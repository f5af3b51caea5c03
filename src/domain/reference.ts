import type { RegionId } from './people.ts';

/** How sure a municipality's membership of its region is: from a public page, worked out, or filled in as an example. */
export type Certainty = 'sourced' | 'derived' | 'partly' | 'example';

export interface Region {
  readonly regionId: RegionId;
  readonly name: string;
  readonly centreMunicipalityCode: string;
  readonly composition: Certainty;
  /** Place on the tile map, from 0: column 0 in the west, row 0 in the north. */
  readonly tile: { readonly column: number; readonly row: number };
}

export interface Municipality {
  /** CBS code, "GM0184". */
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly regionId: RegionId;
  readonly role: 'centre' | 'member';
  /** Anything but 'sourced' is shown as unconfirmed to the user. */
  readonly membership: Certainty;
}

export interface Reference {
  readonly regions: readonly Region[];
  readonly municipalities: readonly Municipality[];
}
