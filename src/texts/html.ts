/** Markup with text from outside in it: only what was made here passes as markup. */

/** Markup; made by {@link html} and {@link markup} alone. */
export class Html {
  readonly #markup: string;

  constructor(parts: readonly string[], values: readonly Content[]) {
    this.#markup = parts.map((part, at) => part + markupOf(values[at])).join('');
  }

  toString(): string {
    return this.#markup;
  }
}

/** Markup that we wrote ourselves, as it stands. */
export function markup(text: string): Html {
  return new Html([text], []);
}

type Content = string | number | Html | readonly Html[];

/** A piece of a page. Values between `${}` are raw text, of which every special character is escaped, or other markup. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts, values);
}

function markupOf(value: Content | undefined): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map((part) => part.toString()).join('');
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
