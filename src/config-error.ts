/** A setting is missing or wrong. The message is one line that names it and what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
