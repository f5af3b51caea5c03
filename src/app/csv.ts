/** A table as a file that a Dutch Excel opens right: semicolons, and a mark that says UTF-8. */

const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for a formula, were it the first character of a cell. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** In: rows of raw text, the first the headers. Out: the whole file as text, lines ending in CRLF (RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return (
    BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => quoted(harmless(cell))).join(';')}\r\n`).join('')
  );
}

/**
 * The same rows to paste into a spreadsheet: cells parted by tabs, rows by line breaks, so that neither may stand
 * in a cell.
 */
export function pasteableOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => harmless(cell).replace(/\s+/g, ' ')).join('\t')).join('\n');
}

/** A cell that is text and nothing else: an apostrophe keeps a spreadsheet from running it. */
function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
