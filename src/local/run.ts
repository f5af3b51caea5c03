/** The local start as a command: what it prints, and how it ends. */
import type { LocalConfig } from '../config.ts';
import type { Language } from '../domain/people.ts';
import { textsIn } from '../texts/index.ts';
import { parseStart, UsageError, type StartOptions } from './cli.ts';
import { DirectoryInUse } from './data-directory.ts';
import { PEOPLE_TO_BE } from './demo/index.ts';
import { untilEnded } from './ending.ts';
import { startLocally, type LocalStart } from './start.ts';

/** The language of whoever runs a command here, as their terminal says; Dutch when it says nothing. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL ?? environment.LANG ?? '';
  return locale.startsWith('en') ? 'en' : 'nl';
}

/** Runs until Ctrl-C, SIGTERM or the end of npm. Throws a {@link UsageError} for a wrong option, a taken port or folder. */
export async function runLocally(
  words: readonly string[],
  config: LocalConfig,
  language: Language,
  print: (line: string) => void,
): Promise<void> {
  const texts = textsIn(language).start;
  const options = parseStart(words);
  const ended = untilEnded();
  const started = await startLocally(options, config).catch((error: unknown) => {
    throw explained(error, options, language);
  });
  for (const line of introduction(started, language)) print(line);
  await ended;
  await started.stop();
  print(texts.stopped);
}

function introduction(started: LocalStart, language: Language): readonly string[] {
  const { start: texts, commands } = textsIn(language);
  const [me, other] = PEOPLE_TO_BE;
  const examples = [commands.signUp, commands.attendance, commands.contact].map(({ title }) =>
    texts.try(title),
  );
  return [
    '',
    texts.ready,
    '',
    ...(started.clientUrl === null ? [] : [texts.client(started.clientUrl)]),
    texts.mail(started.mailUrl),
    texts.bot(started.botUrl),
    texts.store(started.storeUrl),
    texts.log(started.logPath),
    '',
    ...(started.clientUrl === null
      ? []
      : [`${texts.you(me.name, texts.roles[me.key])} ${texts.tryThese}`, ...examples, '']),
    ...(other === undefined ? [] : [texts.other(other.key)]),
    texts.stop,
    '',
  ];
}

function explained(error: unknown, options: StartOptions, language: Language): unknown {
  const texts = textsIn(language).start;
  if (error instanceof DirectoryInUse)
    return new UsageError(texts.dataInUse(options.dataDirectory, error.pid));
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? new UsageError(texts.portTaken(options.port)) : error;
}
