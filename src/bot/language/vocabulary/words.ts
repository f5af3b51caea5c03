/** Splits a readable line of words into the list that it is. */
export function words(line: string): readonly string[] {
  return line.trim().split(/\s+/);
}
