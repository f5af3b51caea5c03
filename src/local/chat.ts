/** `npm run chat -- --as NAME`: a further local Teams client, as another person. */
import { join } from 'node:path';
import { textsIn } from '../texts/index.ts';
import { parseChat, UsageError } from './cli.ts';
import { companyOf } from './company.ts';
import { PEOPLE_TO_BE, personToBeNamed } from './demo/index.ts';
import { untilEnded } from './ending.ts';
import { startPlayground } from './playground.ts';
import { terminalLanguage } from './run.ts';

const { start: texts, commands } = textsIn(terminalLanguage(process.env));

try {
  const { as, port, botUrl } = parseChat(process.argv.slice(2));
  const person = personToBeNamed(as);
  if (person === null) throw new UsageError(texts.nobody(as, PEOPLE_TO_BE.map(({ key }) => key).join(', ')));
  const client = await startPlayground({
    company: companyOf(person),
    botEndpoint: `${botUrl}/api/messages`,
    port,
    directory: join('.data', `client-${person.key}`),
  });
  const ended = untilEnded();
  process.stdout.write(
    [
      '',
      texts.client(client.url),
      `${texts.you(person.name, texts.roles[person.key])} ${texts.tryThese}`,
      // What anyone may ask, for one may be a stranger.
      ...[commands.meetings, commands.region, commands.help].map(({ title }) => texts.try(title)),
      '',
      '',
    ].join('\n'),
  );
  await Promise.race([ended, client.stopped]);
  await client.stop();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
