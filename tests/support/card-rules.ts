/** What every card owes its reader, whatever it is about. */

interface Part {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Teams takes 80 KB a message with its envelope; ours are far smaller, apart from text that is there to be copied. */
const MOST_BYTES = 20_000;
const MOST_BYTES_WITH_COPY = 40_000;
const MOST_ACTIONS = 4;
/** A column of a fixed width leaves at least half of the narrowest card (288 px inside) to the others. */
const WIDEST_COLUMN = 144;

/** The rules that a card breaks, in words; empty for a good card. */
export function brokenCardRules(card: object): readonly string[] {
  const parts = partsOf(card);
  const rowActions = parts.flatMap(({ selectAction }) => (isPart(selectAction) ? [selectAction] : []));
  const buttons = parts.filter((part) => part.type.startsWith('Action.') && !rowActions.includes(part));
  const positive = buttons.filter(({ style }) => style === 'positive');
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const copied = parts
    .filter(({ type }) => type === 'Input.Text')
    .map((part) => JSON.stringify(text(part, 'value')));
  const own = bytes - Buffer.byteLength(copied.join(''));
  return [
    ...parts.flatMap(brokenByPart),
    ...(buttons.length > MOST_ACTIONS ? [`${String(buttons.length)} buttons`] : []),
    ...(positive.length > 1 ? [`${String(positive.length)} primary buttons`] : []),
    ...(own > MOST_BYTES || bytes > MOST_BYTES_WITH_COPY ? [`${String(bytes)} bytes`] : []),
    ...(text(card, 'speak') === '' ? ['nothing to speak'] : []),
    ...(text(card, 'version') === '1.5' ? [] : ['not version 1.5']),
  ];
}

/** Every text of a card that a client reads as Markdown. */
export function markdownOf(card: object): readonly string[] {
  return partsOf(card).flatMap((part) => (part.type === 'TextBlock' ? [text(part, 'text')] : []));
}

function brokenByPart(part: Part): readonly string[] {
  const named = (property: string): boolean => text(part, property) !== '';
  const name = text(part, 'text') || text(part, 'title') || text(part, 'id') || part.type;
  if (part.type.startsWith('Input.') && !named('label')) return [`no label: ${name}`];
  if (part.type.startsWith('Input.') && part.isRequired === true && !named('errorMessage')) {
    return [`no error message: ${name}`];
  }
  if (part.type === 'Image' && !named('altText')) return [`no altText: ${name}`];
  if (part.type === 'TextBlock' && (!named('text') || part.wrap !== true)) return [`does not wrap: ${name}`];
  if (part.type.startsWith('Action.') && !named('title')) return [`no title: ${name}`];
  if (part.type === 'Action.Execute' && !isPart(part.fallback)) return [`no fallback: ${name}`];
  if (part.type === 'Column' && Number.parseInt(String(part.width), 10) > WIDEST_COLUMN) {
    return [`too wide: ${name}`];
  }
  return [];
}

/** The card and everything in it, apart from fallbacks, which only replace. */
function partsOf(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => (key === 'fallback' ? [] : partsOf(part)));
  return isPart(value) ? [value, ...inside] : inside;
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function text(part: object, property: string): string {
  const value: unknown = Reflect.get(part, property);
  return typeof value === 'string' ? value : '';
}
