const MARKDOWN = /[\\*_[\]()<>`~#|]/g;

/**
 * Text from outside, made safe for a card or message: Teams reads Markdown and
 * `<at>` there. Every special character is escaped, line breaks become spaces;
 * what makes a list or a rule only at the beginning of a line is escaped there,
 * and an ampersand only where it would begin an entity.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKDOWN, (character) => `\\${character}`)
    .replace(/&(?=\\?#?\w+;)/g, '\\&')
    .replace(/^(\d{1,9})\.(?= |$)/, '$1\\.')
    .replace(/^[-+](?=[ -]|$)/, '\\$&');
}
