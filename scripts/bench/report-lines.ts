/** How the reports write their lines. */

/** Whether an aim is met, with what was measured. */
export function aim(words: string, isMet: boolean, measured: string): string {
  return `${isMet ? 'Met    ' : 'Not met'}  ${words}: ${measured}`;
}

/** Rows under a head, in columns that line up. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
