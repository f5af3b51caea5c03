/**
 * `npm run bench [-- --json FILE]`: the bot against a bare botbuilder echo, in one run on one machine, as ratios.
 * Five processes: this one speaks and is the Teams connector; the echo; the store; the bot, as `npm start` starts it;
 * and, only while growth is measured, a second store and bot with more meetings. The echo has no store.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareToEcho, growth, requestsOfTurns } from './measurements.ts';
import { startProcess } from './processes.ts';
import { prepare, type Stage } from './stage.ts';
import { report } from './report.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const directory = await mkdtemp(join(tmpdir(), 'bw-mo-bench-'));
const stops: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];

async function stage(name: string, ...size: [meetings: number, crowds?: readonly number[]]): Promise<Stage> {
  const made = await prepare(join(directory, name), ...size);
  stops.push(() => made.stop());
  return made;
}

process.stderr.write('Measuring; two minutes on a machine that does nothing else.\n');
try {
  const load = { before: loadavg()[0] ?? 0, after: 0 };
  const echo = await startProcess('echo');
  stops.push(() => echo.stop());
  const usual = await stage('usual', 5);
  const ratios = await compareToEcho(usual, echo);
  const requests = await requestsOfTurns(usual, join(directory, 'wire'));
  const grown = await growth(usual, await stage('grown', 200, [1_000]));
  const result = { ratios, requests, growth: grown, load: { ...load, after: loadavg()[0] ?? 0 } };
  process.stdout.write(report(result));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  for (const stop of stops.reverse()) await stop();
}
