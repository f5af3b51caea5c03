import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config-error.ts';
import { readConfig } from '../../src/config.ts';
import { AZURE } from './azure-settings.ts';

const KEY = randomBytes(32).toString('base64');

const LINKS = { PUBLIC_URL: 'https://netwerk.voorbeeld.nl', ANSWER_LINK_KEY: KEY };
const MAIL = { SMTP_HOST: 'smtp.voorbeeld.nl', SMTP_PORT: '587', MAIL_FROM: 'netwerk@voorbeeld.nl' };
const ACCOUNT = { SMTP_USER: 'netwerk', SMTP_PASSWORD: 'een wachtwoord' };

function secondWay(settings: Record<string, string>) {
  const config = readConfig({ ...AZURE, ...settings }, []);
  return config.mode === 'azure' ? config.secondWay : null;
}

/** What the start says of these settings. */
function complaint(settings: Record<string, string>): string {
  try {
    readConfig({ ...AZURE, ...settings }, []);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('Without settings for mail', () => {
  it('there is none, and no page either', () => {
    expect(secondWay({})).toEqual({ links: null, mail: null });
  });

  it('there can be pages all the same, for the calendar entries in chat', () => {
    expect(secondWay(LINKS)).toEqual({
      links: { publicUrl: 'https://netwerk.voorbeeld.nl', key: new Uint8Array(Buffer.from(KEY, 'base64')) },
      mail: null,
    });
  });
});

describe('With all settings for mail', () => {
  it('they are read; the connection is made safe unless set otherwise', () => {
    expect(secondWay({ ...LINKS, ...MAIL, ...ACCOUNT })?.mail).toEqual({
      host: 'smtp.voorbeeld.nl',
      port: 587,
      security: 'starttls',
      credentials: { user: 'netwerk', password: 'een wachtwoord' },
      from: 'netwerk@voorbeeld.nl',
    });
    expect(secondWay({ ...LINKS, ...MAIL, SMTP_SECURITY: 'tls' })?.mail).toMatchObject({
      security: 'tls',
      credentials: null,
    });
  });

  it('a slash behind the public address is dropped', () => {
    expect(secondWay({ ...LINKS, PUBLIC_URL: 'https://netwerk.voorbeeld.nl/' })?.links?.publicUrl).toBe(
      'https://netwerk.voorbeeld.nl',
    );
  });

  it('mail may travel in the clear to a server on this machine alone', () => {
    const clear = { ...LINKS, ...MAIL, SMTP_SECURITY: 'none' };
    expect(secondWay({ ...clear, SMTP_HOST: '127.0.0.1' })?.mail?.security).toBe('none');
    expect(complaint(clear)).toContain('SMTP_SECURITY: expected tls or starttls');
  });
});

describe('Settings for mail that are only half there', () => {
  it.each([
    [{ PUBLIC_URL: LINKS.PUBLIC_URL }, 'ANSWER_LINK_KEY is missing: expected with PUBLIC_URL'],
    [{ ANSWER_LINK_KEY: KEY }, 'PUBLIC_URL is missing: expected with ANSWER_LINK_KEY'],
    [{ ...LINKS, SMTP_HOST: MAIL.SMTP_HOST }, 'SMTP_PORT is missing: expected with SMTP_HOST'],
    [{ ...LINKS, SMTP_PORT: '25' }, 'SMTP_HOST is missing: expected with SMTP_PORT'],
    [{ ...LINKS, MAIL_FROM: MAIL.MAIL_FROM }, 'SMTP_HOST is missing: expected with MAIL_FROM'],
    [{ ...LINKS, ...MAIL, SMTP_USER: 'netwerk' }, 'SMTP_PASSWORD is missing: expected with SMTP_USER'],
    [{ ...LINKS, ...ACCOUNT }, 'SMTP_HOST is missing: expected with SMTP_USER'],
    [MAIL, 'PUBLIC_URL is missing: expected with SMTP_HOST, for the answer links in the mails'],
  ])('name what is missing: %j', (settings, message) => {
    expect(complaint(settings)).toBe(message);
  });
});

describe('A wrong setting for mail', () => {
  it.each([
    ['PUBLIC_URL', 'http://netwerk.voorbeeld.nl', 'an https:// address'],
    ['PUBLIC_URL', 'https://netwerk.voorbeeld.nl/app', 'without a path'],
    ['ANSWER_LINK_KEY', 'geheim', 'at least 32'],
    ['ANSWER_LINK_KEY', randomBytes(31).toString('base64'), 'at least 32 bytes'],
    ['ANSWER_LINK_KEY', 'niet in base64!', 'in base64'],
    ['SMTP_PORT', 'poort', 'a port number'],
    ['SMTP_SECURITY', 'ja', 'tls, starttls or none'],
    ['MAIL_FROM', 'Netwerk <netwerk@voorbeeld.nl>', 'an e-mail address'],
  ])('%s=%s is named, with what was expected', (name, value, expected) => {
    const said = complaint({ ...LINKS, ...MAIL, [name]: value });
    expect(said).toContain(`${name}: `);
    expect(said).toContain(expected);
    // It may be a secret.
    expect(said).not.toContain(value);
  });
});
