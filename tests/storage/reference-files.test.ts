import { describe, expect, it } from 'vitest';

import { parseReference, readReference } from '../../src/storage/reference-files.ts';

const REGIONS = `region_id,name,centre_municipality_code,centre_municipality,municipalities,composition,tile_column,tile_row
BW05,IJssel-Vecht,GM0193,Zwolle,2,example,5,2
`;
const MUNICIPALITIES = `municipality_code,name,cbs_name,province,region_id,role,membership
GM0193,Zwolle,Zwolle,Overijssel,BW05,centre,sourced
GM0184,Urk,Urk,Flevoland,BW05,member,example
`;

describe('the reference data of this repository', () => {
  it('holds the 44 regions and 342 municipalities', async () => {
    const { regions, municipalities } = await readReference();

    expect(regions).toHaveLength(44);
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(342);
    expect(municipalities.filter(({ role }) => role === 'centre')).toHaveLength(44);
    expect(municipalities.find(({ name }) => name === "'s-Gravenhage")).toMatchObject({ regionId: 'BW27' });
    expect(municipalities.find(({ code }) => code === 'GM0820')?.name).toBe('Nuenen, Gerwen en Nederwetten');
  });

  it('gives every region a tile of its own on a map of 7 by 10', async () => {
    const { regions } = await readReference();

    expect(new Set(regions.map(({ tile }) => `${String(tile.column)},${String(tile.row)}`)).size).toBe(44);
    expect(Math.max(...regions.map(({ tile }) => tile.column))).toBe(6);
    expect(Math.max(...regions.map(({ tile }) => tile.row))).toBe(9);
  });
});

it('reads a row as the application knows it, also from a file with a byte order mark and Windows line ends', () => {
  const windows = (csv: string) => `\uFEFF${csv.replaceAll('\n', '\r\n')}`;

  expect(parseReference(windows(REGIONS), windows(MUNICIPALITIES))).toEqual({
    regions: [
      {
        regionId: 'BW05',
        name: 'IJssel-Vecht',
        centreMunicipalityCode: 'GM0193',
        composition: 'example',
        tile: { column: 5, row: 2 },
      },
    ],
    municipalities: [
      {
        code: 'GM0193',
        name: 'Zwolle',
        province: 'Overijssel',
        regionId: 'BW05',
        role: 'centre',
        membership: 'sourced',
      },
      {
        code: 'GM0184',
        name: 'Urk',
        province: 'Flevoland',
        regionId: 'BW05',
        role: 'member',
        membership: 'example',
      },
    ],
  });
});

describe('a wrong file stops the reading and names the place', () => {
  it.each([
    ['a certainty that does not exist', MUNICIPALITIES.replace('example', 'maybe'), 'line 3, membership'],
    ['a code of another shape', MUNICIPALITIES.replace('GM0184', '184'), 'line 3, municipality_code'],
    ['a missing column', MUNICIPALITIES.replace('province', 'provincie'), 'line 2, province'],
    [
      'a region that is not in the other file',
      MUNICIPALITIES.replace('Flevoland,BW05', 'Flevoland,BW25'),
      'Urk',
    ],
  ])('%s', (_what, municipalities, named) => {
    expect(() => parseReference(REGIONS, municipalities)).toThrow(`municipalities.csv`);
    expect(() => parseReference(REGIONS, municipalities)).toThrow(named);
  });

  it.each([
    ['a tile that is no number', REGIONS.replace('5,2', 'vijf,2'), 'line 2, tile_column'],
    ['a centre that is only a member', REGIONS.replace('GM0193', 'GM0184'), 'the centre of IJssel-Vecht'],
    ['a centre that is nowhere', REGIONS.replace('GM0193', 'GM9999'), 'the centre of IJssel-Vecht'],
  ])('%s', (_what, regions, named) => {
    expect(() => parseReference(regions, MUNICIPALITIES)).toThrow(`regions.csv`);
    expect(() => parseReference(regions, MUNICIPALITIES)).toThrow(named);
  });
});
