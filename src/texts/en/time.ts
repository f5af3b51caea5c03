import type { Texts } from '../index.ts';

export const time: Texts['time'] = {
  clock: (time) => time,
  times: (from, to) => `${from}-${to}`,
  choiceOfTimes: (ranges) => either(ranges.map(({ from, to }) => `${from}-${to}`)),
  either: (things) => either(things),
};

function either(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} or ${things.at(-1) ?? ''}`;
}
