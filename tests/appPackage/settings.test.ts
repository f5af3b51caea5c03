import { describe, expect, it } from 'vitest';
import { fillPlaceholders, packageSettings } from '../../scripts/app-package/settings.ts';

describe('The settings of the app package', () => {
  it('stand in with examples, and say for which', () => {
    const { values, examples } = packageSettings({ BOT_DOMAIN: 'netwerk.voorbeeld.nl' });
    expect(values.BOT_DOMAIN).toBe('netwerk.voorbeeld.nl');
    expect(examples).toEqual(['TEAMS_APP_ID', 'BOT_ID', 'PUBLISHER_URL', 'PRIVACY_URL', 'TERMS_URL']);
  });

  it.each([
    ['BOT_ID', 'de-bot', 'BOT_ID is "de-bot"; it should be a GUID'],
    ['BOT_DOMAIN', 'https://netwerk.voorbeeld.nl', 'it should be a host name without https://'],
    ['PRIVACY_URL', 'http://voorbeeld.nl/privacy', 'it should be an address that starts with https://'],
    ['TERMS_URL', '', 'TERMS_URL is ""; it should be'],
  ])('refuse %s "%s", naming it and what was expected', (name, value, message) => {
    expect(() => packageSettings({ [name]: value })).toThrow(message);
  });

  it('leave a placeholder without a value in place, for the check to find', () => {
    expect(fillPlaceholders('{"a":"${{A}}","b":"${{B}}"}', { A: '1' })).toBe('{"a":"1","b":"${{B}}"}');
  });
});
