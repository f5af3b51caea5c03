import { describe, expect, it } from 'vitest';
import { createLanes } from '../../src/delivery/lanes.ts';

/** Work that the test ends when it wants, and which of it began. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    },
    end: async (name: string): Promise<void> => {
      ends.get(name)?.();
      await settled();
    },
  };
}

/** Everything that only waited for promises has gone on. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('lanes', () => {
  it('do as many things at a time as there are lanes, in the order in which they came', async () => {
    const lanes = createLanes(2);
    const { begun, work, end } = works();
    const all = ['anouk', 'bilal', 'carla'].map((name) => lanes.run(name, work(name)));
    await settled();
    expect(begun).toEqual(['anouk', 'bilal']);
    await end('bilal');
    expect(begun).toEqual(['anouk', 'bilal', 'carla']);
    await end('carla');
    await end('anouk');
    await Promise.all(all);
  });

  it('never do two things for one person at a time, and others need not wait for that', async () => {
    const lanes = createLanes(3);
    const { begun, work, end } = works();
    void lanes.run('anouk', work('eerst'));
    void lanes.run('anouk', work('daarna'));
    void lanes.run('bilal', work('ander'));
    await settled();
    expect(begun).toEqual(['eerst', 'ander']);
    await end('eerst');
    expect(begun).toEqual(['eerst', 'ander', 'daarna']);
  });

  it('tell when there is room, and when all is done', async () => {
    const lanes = createLanes(1);
    const { work, end } = works();
    const told: string[] = [];
    void lanes.run('anouk', work('anouk'));
    void lanes.run('bilal', work('bilal'));
    void lanes.fewerThan(2).then(() => told.push('room'));
    void lanes.fewerThan(1).then(() => told.push('done'));
    await settled();
    expect(told).toEqual([]);
    await end('anouk');
    expect(told).toEqual(['room']);
    await end('bilal');
    expect(told).toEqual(['room', 'done']);
    await lanes.fewerThan(1);
  });
});
