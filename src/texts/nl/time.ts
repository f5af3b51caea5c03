/** How times of day are written; `time` is "10:00" as the clock shows it. */
export const time = {
  clock: (time: string) => `${dotted(time)} uur`,
  times: (from: string, to: string) => `${dotted(from)}-${dotted(to)} uur`,
  /** Several times on one day: the word "uur" once, at the end. */
  choiceOfTimes: (ranges: readonly { readonly from: string; readonly to: string }[]) =>
    `${either(ranges.map(({ from, to }) => `${dotted(from)}-${dotted(to)}`))} uur`,
  either: (things: readonly string[]) => either(things),
};

function dotted(time: string): string {
  return time.replace(':', '.');
}

function either(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} of ${things.at(-1) ?? ''}`;
}
