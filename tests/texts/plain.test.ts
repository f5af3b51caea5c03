import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/texts/plain.ts';

const markdown = new MarkdownIt();

/** What a reader sees of a text that a client treats as Markdown: one paragraph, or the tags that came out of it. */
function shown(text: string): string {
  const html = markdown.render(plain(text)).trim();
  return html
    .replace(/^<p>|<\/p>$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('text from outside', () => {
  it.each([
    'Wonen & zorg (deel 2), "samen"',
    '**vet** en _schuin_ en `code`',
    '[Klik hier](https://kwaad.voorbeeld.nl)',
    '![plaatje](https://kwaad.voorbeeld.nl/a.png)',
    '<at>iedereen</at> <script>alert(1)</script>',
    '&lt;at&gt;iedereen&lt;/at&gt; &#42;vet&#42;',
    '# Kop',
    '> citaat',
    '- eerste punt',
    '+ eerste punt',
    '1. eerste punt',
    '2027. Een jaar',
    '---',
    '| a | b |',
    '~~weg~~',
    'C:\\map\\bestand',
  ])('reads exactly as it was typed: %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('becomes one line', () => {
    expect(shown(' eerste\n\n* tweede\r\n\tderde ')).toBe('eerste * tweede derde');
  });

  it('keeps times, dates and ordinary hyphens as they are', () => {
    expect(plain('10.00-11.30 uur')).toBe('10.00-11.30 uur');
    expect(plain('BW-MO, regio Zuid-Holland-Zuid')).toBe('BW-MO, regio Zuid-Holland-Zuid');
  });

  it('never becomes Markdown, whatever it is', () => {
    const characters = fc.constantFrom(...Array.from('ab 1.-+*_`~#>|[]()<>!\\&;x=\n"\''));
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 30 }), (text) => {
        expect(shown(text)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2_000 },
    );
  });
});
