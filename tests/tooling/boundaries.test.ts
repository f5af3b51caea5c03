import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Each import that must be refused, with the rule that refuses it. A path is imported for its value. */
const REFUSED: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['src/domain/a.ts', 'src/app/ok.ts', 'room-domain'],
  ['src/domain/a.ts', 'node:fs', 'domain-is-pure'],
  ['src/domain/a.ts', 'zod', 'domain-is-pure'],
  ['src/app/a.ts', 'src/texts/ok.ts', 'room-app'],
  ['src/app/a.ts', 'src/storage/ok.ts', 'room-app'],
  ['src/contract/a.ts', 'src/domain/ok.ts', 'room-contract'],
  ['src/contract/a.ts', 'pino', 'contract-is-zod-only'],
  ['src/texts/a.ts', 'src/app/ok.ts', 'room-texts'],
  ['src/texts/a.ts', 'src/domain/ok.ts', 'texts-know-domain-types-only'],
  ['src/storage/a.ts', 'src/texts/ok.ts', 'room-storage'],
  ['src/delivery/a.ts', 'src/storage/ok.ts', 'room-delivery'],
  ['src/mail/a.ts', 'src/bot/ok.ts', 'room-mail'],
  ['src/server/a.ts', 'src/mail/ok.ts', 'room-server'],
  ['src/bot/a.ts', 'src/storage/ok.ts', 'room-bot'],
  ['src/bot/a.ts', 'src/server/ok.ts', 'room-bot'],
  ['src/server/a.ts', 'src/bot/ok.ts', 'room-server'],
  ['src/server/a.ts', 'src/storage/ok.ts', 'room-server'],
  ['src/tabs/a.ts', 'src/domain/ok.ts', 'room-tabs'],
  ['src/bot/features/meetings.ts', 'src/bot/features/contacts.ts', 'bot-features-stand-alone'],
  ['src/tabs/features/nvo/page.ts', 'src/tabs/features/contacts/ok.ts', 'tab-features-stand-alone'],
  ['src/bot/a.ts', 'src/bot/teams/ok.ts', 'bot-teams-is-the-edge'],
  ['src/bot/a.ts', 'src/local/ok.ts', 'local-is-a-guest'],
  ['src/config.ts', 'src/local/ok.ts', 'local-is-a-guest'],
  ['src/local/a.ts', 'src/tabs/ok.ts', 'local-knows-no-tabs'],
  ['src/app/a.ts', 'tests/support/ok.ts', 'src-knows-no-outside'],
  ['src/local/a.ts', 'scripts/ok.ts', 'src-knows-no-outside'],
  ['tests/a.ts', 'src/main.ts', 'main-is-the-root'],
  ['src/local/a.ts', 'playwright-core', 'browser-only-in-tests'],
  ['src/server/a.ts', 'esbuild', 'no-dev-dependency-in-production'],
  ['src/server/a.ts', 'left-out-of-package-json', 'no-unlisted-package'],
  ['src/app/a.ts', './nowhere.ts', 'no-unresolvable'],
  ['src/app/about.ts', 'src/app/round.ts', 'no-cycle'],
  ['src/bot/a.ts', 'botbuilder', 'sdk-botbuilder'],
  ['src/server/a.ts', 'botframework-connector', 'sdk-botbuilder'],
  ['src/delivery/a.ts', '@azure/storage-queue', 'sdk-azure-sdk'],
  ['src/local/a.ts', '@azure/data-tables', 'sdk-azure-sdk'],
  ['src/storage/a.ts', 'azurite', 'sdk-azurite'],
  ['src/bot/a.ts', '@microsoft/m365agentsplayground', 'sdk-agents-playground'],
  ['src/main.ts', 'express', 'sdk-http'],
  ['src/bot/a.ts', 'helmet', 'sdk-http'],
  ['src/server/a.ts', 'jose', 'sdk-jose'],
  ['src/delivery/a.ts', 'nodemailer', 'sdk-nodemailer'],
  ['src/server/a.ts', 'ical-generator', 'sdk-calendar'],
  ['src/mail/a.ts', 'smtp-server', 'sdk-mail-server'],
  ['src/server/a.ts', 'react', 'sdk-teams-client'],
];

/** Imports as the architecture wants them; none may be refused. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/domain/good.ts', '@js-temporal/polyfill'],
  ['src/app/good.ts', 'src/domain/ok.ts'],
  ['src/contract/good.ts', 'zod'],
  ['src/storage/good.ts', 'src/app/ok.ts'],
  ['src/storage/good.ts', '@azure/data-tables'],
  ['src/storage/good.ts', 'node:crypto'],
  ['src/delivery/good.ts', 'src/domain/ok.ts'],
  ['src/bot/good.ts', 'src/texts/ok.ts'],
  ['src/bot/good.ts', 'src/bot/features/contacts.ts'],
  ['src/bot/features/contacts.ts', 'src/bot/features/contacts/ok.ts'],
  ['src/bot/teams/good.ts', 'botbuilder'],
  ['src/server/good.ts', 'express'],
  ['src/mail/good.ts', 'nodemailer'],
  ['src/mail/good.ts', 'jose'],
  ['src/mail/good.ts', 'src/texts/ok.ts'],
  ['src/local/good.ts', 'smtp-server'],
  ['src/tabs/good.ts', 'react'],
  ['src/local/good.ts', 'azurite'],
  ['src/local/good.ts', 'src/storage/ok.ts'],
  ['src/main.ts', 'src/local/ok.ts'],
  ['src/main.ts', 'src/bot/teams/ok.ts'],
  ['tests/good.ts', 'src/local/ok.ts'],
  ['tests/good.ts', 'playwright-core'],
];

const DEV_PACKAGES = [
  'azurite',
  'smtp-server',
  '@microsoft/m365agentsplayground',
  'playwright-core',
  'esbuild',
];
const UNLISTED_PACKAGE = 'left-out-of-package-json';

const cruiseSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

const PROJECT = resolve(import.meta.dirname, '../..');
const CONFIG = join(PROJECT, '.dependency-cruiser.cjs');
const DEPCRUISE = join(PROJECT, 'node_modules/.bin/depcruise');

let folder: string;
let report: z.infer<typeof cruiseSchema>['summary'];

/** How `from` writes an import of `to`: a path from its own folder, or the package as it is. */
function specifier(from: string, to: string): string {
  if (!/^(src|tests|scripts)\//.test(to)) return to;
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}

function isPackage(to: string): boolean {
  return !/^(src|tests|scripts)\/|^node:|^[.]/.test(to);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function writeProject(): Promise<void> {
  const edges: readonly (readonly [string, string])[] = [
    ...REFUSED.map(([from, to]) => [from, to] as const),
    ...ALLOWED,
    ['src/texts/good.ts', 'src/domain/ok.ts'],
    ['src/app/round.ts', 'src/app/about.ts'],
  ];
  const sources = new Map<string, string>();
  const packages = new Set<string>();
  for (const [from, to] of edges) {
    if (isPackage(to)) packages.add(to);
    else if (/^(src|tests|scripts)\//.test(to) && !sources.has(to)) sources.set(to, '');
    const clause = from === 'src/texts/good.ts' ? 'import type { X } from' : 'import';
    sources.set(from, `${sources.get(from) ?? ''}${clause} '${specifier(from, to)}';\n`);
  }
  for (const [path, text] of sources) await write(path, `${text}export {};\n`);
  for (const name of packages) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    await write(`node_modules/${name}/index.js`, '');
  }
  const listed = [...packages].filter((name) => name !== UNLISTED_PACKAGE);
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  await write(
    'package.json',
    JSON.stringify({
      type: 'module',
      dependencies: versions(listed.filter((name) => !DEV_PACKAGES.includes(name))),
      devDependencies: versions(DEV_PACKAGES),
    }),
  );
  await cp(join(PROJECT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boundaries-'));
  await writeProject();
  const { stdout } = await promisify(execFile)(
    DEPCRUISE,
    ['--config', CONFIG, '--output-type', 'json', 'src', 'tests', 'scripts'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  report = cruiseSchema.parse(JSON.parse(stdout)).summary;
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Whether a reported target is the import `to`: the file itself, or a file of the package. */
function isTarget(reported: string, to: string): boolean {
  const bare = to.replace(/^node:/, '');
  return [to, bare].includes(reported) || reported.includes(`node_modules/${to}/`);
}

describe('Who may import whom', () => {
  it.each(REFUSED)('refuses %s importing %s, by the rule %s', (from, to, rule) => {
    const found = report.violations.filter((seen) => seen.from === from && isTarget(seen.to, to));
    expect(found.map((seen) => seen.rule.name)).toContain(rule);
  });

  it.each(ALLOWED)('lets %s import %s', (from, to) => {
    const found = report.violations.filter((seen) => seen.from === from && isTarget(seen.to, to));
    expect(found.map((seen) => seen.rule.name)).toEqual([]);
  });

  it('lets texts import a type of the domain', () => {
    expect(report.violations.filter((seen) => seen.from === 'src/texts/good.ts')).toEqual([]);
  });

  it('has no rule that is never broken here', () => {
    const proven = new Set(REFUSED.map(([, , rule]) => rule));
    expect(report.ruleSetUsed.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual(
      [],
    );
  });
});
