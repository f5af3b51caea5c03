/**
 * `npm run bench [-- --json FILE] [--only turns|sending]`: the bot against a bare botbuilder echo, in one run on one machine, as ratios.
 * Five processes: this one speaks and is the Teams connector; the echo; the store; the bot, as `npm start` starts it;
 * and, only while growth is measured, a second store and bot with more meetings. The echo has no store. Then the
 * sending: one and two delivering processes, a store, and this one as a connector with the limits of Teams.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDelivery } from './delivery.ts';
import { deliveryReport } from './delivery-report.ts';
import { compareToEcho, growth, requestsOfTurns } from './measurements.ts';
import { startProcess } from './processes.ts';
import { prepare, type Stage } from './stage.ts';
import { report } from './report.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const directory = await mkdtemp(join(tmpdir(), 'bw-mo-bench-'));
const stops: (() => Promise<void>)[] = [];

async function stage(name: string, ...size: [meetings: number, crowds?: readonly number[]]): Promise<Stage> {
  const made = await prepare(join(directory, name), ...size);
  stops.push(() => made.stop());
  return made;
}

async function measureTurns() {
  const load = { before: loadavg()[0] ?? 0, after: 0 };
  const echo = await startProcess('echo');
  stops.push(() => echo.stop());
  const usual = await stage('usual', 5);
  const ratios = await compareToEcho(usual, echo);
  const requests = await requestsOfTurns(usual, join(directory, 'wire'));
  const grown = await growth(usual, await stage('grown', 200, [1_000]));
  return { ratios, requests, growth: grown, load: { ...load, after: loadavg()[0] ?? 0 } };
}

async function stopAll(): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}

process.stderr.write('Measuring; ten minutes on a machine that does nothing else.\n');
try {
  const turns = values.only === 'sending' ? null : await measureTurns();
  if (turns !== null) process.stdout.write(report(turns));
  // Nothing of it may run beside the sending.
  await stopAll();
  const sending = values.only === 'turns' ? null : await measureDelivery(directory);
  if (sending !== null) process.stdout.write(`${deliveryReport(sending).join('\n')}\n`);
  const result = { ...turns, sending };
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await stopAll();
  await rm(directory, { recursive: true, force: true });
}
