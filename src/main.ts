/** Where the program begins. The settings decide between Azure and the embedded default. */
import { StoreUnavailable } from './app/ports.ts';
import { ConfigError, readConfig } from './config.ts';

const words = process.argv.slice(2);

try {
  const config = readConfig(process.env, words);
  if (config.mode === 'azure') {
    const { runInAzure } = await import('./azure.ts');
    await runInAzure(config);
  } else {
    // Loaded only here: the program in Azure comes without the emulator and the demonstration.
    const { runLocally, terminalLanguage } = await import('./local/run.ts');
    await runLocally(words, config, terminalLanguage(process.env), (line) => {
      process.stdout.write(`${line}\n`);
    });
  }
} catch (error) {
  const isExpected =
    error instanceof ConfigError ||
    error instanceof StoreUnavailable ||
    (error instanceof Error && error.name === 'UsageError');
  if (!isExpected) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
