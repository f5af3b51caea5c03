import { plain } from '../../texts/plain.ts';
import type { TextBlock } from './elements.ts';

export interface Link {
  readonly title: string;
  readonly url: string;
}

/**
 * A line of links, as Teams reads Markdown in a card. The titles are raw text. The addresses must come from the
 * functions below, which leave nothing in them that could end the link.
 */
export function linkLine(links: readonly Link[]): TextBlock {
  const text = links.map(({ title, url }) => `[${plain(title)}](${url})`).join(' · ');
  return { type: 'TextBlock', text, wrap: true, spacing: 'small' };
}

/** A web address as it stands, with nothing in it that could end the link. */
export function webUrl(url: string): string {
  return new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Opens a new message in the reader's own mail program. */
export function mailUrl(email: string): string {
  return `mailto:${encoded(email).replace('%40', '@')}`;
}

/** Calls a Dutch number such as "06-00000123", or one that begins with +. */
export function callUrl(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return `tel:${digits.startsWith('0') ? `+31${digits.slice(1)}` : digits}`;
}

/** Opens a chat in Teams with who has this address. */
export function chatUrl(email: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encoded(email)}`;
}

/** Also the characters that end a link in Markdown. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('(', '%28').replaceAll(')', '%29');
}
