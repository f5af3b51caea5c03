import { z } from 'zod';

const guid = z.guid('a GUID, such as the Entra admin centre shows');
const httpsUrl = z.url({ protocol: /^https$/, error: 'an address that starts with https://' });
const hostname = z.hostname('a host name without https://, such as bwmo.voorbeeld.nl');

/**
 * What the manifest leaves open, by the name of its placeholder and environment variable. The examples make a
 * package that can be checked and looked at, never installed.
 */
const SETTINGS = {
  TEAMS_APP_ID: { schema: guid, example: '00000000-0000-4000-8000-000000000001' },
  BOT_ID: { schema: guid, example: '00000000-0000-4000-8000-000000000002' },
  BOT_DOMAIN: { schema: hostname, example: 'bwmo.voorbeeld.nl' },
  PUBLISHER_URL: { schema: httpsUrl, example: 'https://voorbeeld.nl/' },
  PRIVACY_URL: { schema: httpsUrl, example: 'https://voorbeeld.nl/privacy' },
  TERMS_URL: { schema: httpsUrl, example: 'https://voorbeeld.nl/voorwaarden' },
};

/** The values to fill in, and the names of those that are examples because the environment gives none. */
export interface PackageSettings {
  readonly values: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
}

/** Reads the settings from the environment. Throws an error that names the variable and what it should be. */
export function packageSettings(environment: NodeJS.ProcessEnv): PackageSettings {
  const values: Record<string, string> = {};
  const examples: string[] = [];
  for (const [name, { schema, example }] of Object.entries(SETTINGS)) {
    const given = environment[name];
    if (given === undefined) examples.push(name);
    const parsed = schema.safeParse(given ?? example);
    if (!parsed.success)
      throw new Error(`${name} is "${given ?? ''}"; it should be ${parsed.error.issues[0]?.message ?? ''}.`);
    values[name] = parsed.data;
  }
  return { values, examples };
}

/** Replaces each `${{NAME}}` in a JSON text by its value; a name without a value stays, for the check to find. */
export function fillPlaceholders(json: string, values: Readonly<Record<string, string>>): string {
  return json.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
}
