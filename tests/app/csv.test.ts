import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { csvOf, pasteableOf } from '../../src/app/csv.ts';

describe('a table as a file', () => {
  it('opens in a Dutch Excel: UTF-8 with its mark, semicolons, whole lines', () => {
    expect(
      csvOf([
        ['Naam', 'Regio'],
        ['Zoë Vos', 'IJssel-Vecht'],
      ]),
    ).toBe('\uFEFFNaam;Regio\r\nZoë Vos;IJssel-Vecht\r\n');
  });

  it('keeps semicolons, quotes and line breaks inside their cell', () => {
    const rows = [['Vos; Ineke', 'zegt "ja"', 'een\ntwee', '']];

    expect(parse(csvOf(rows), { delimiter: ';', bom: true })).toEqual(rows);
  });

  it('runs nothing: a cell that looks like a formula is text', () => {
    const evil = [
      '=HYPERLINK("http://voorbeeld.nl")',
      '+31',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      'a=b',
      '',
    ];

    const [cells] = parse(csvOf([evil]), { delimiter: ';', bom: true });
    expect(cells).toEqual(evil.map((cell) => (/^[a-z]|^$/.test(cell) ? cell : `'${cell}`)));
  });
});

describe('a table to paste', () => {
  it('has a tab between cells and nowhere else, and runs nothing either', () => {
    expect(
      pasteableOf([
        ['Naam', 'Functie'],
        ['=1+1', 'wethouder\tzorg\nen wonen'],
      ]),
    ).toBe("Naam\tFunctie\n'=1+1\twethouder zorg en wonen");
  });
});
