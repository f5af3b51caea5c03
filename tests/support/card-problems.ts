import * as AdaptiveCards from 'adaptivecards';

/**
 * What the renderer that Teams is built on objects to in a card: every validation event while it reads it, and every
 * part that it left out. Empty for a good card.
 */
export function cardProblems(card: object): readonly string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  // Without its language: the renderer's check of it remembers the last card, and refuses every second one.
  parsed.parse({ ...card, lang: undefined }, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const lost = typesIn(card).length - typesIn(parsed.toJSON()).length;
  return lost === 0 ? events : [...events, `${String(lost)} elements were not understood`];
}

function typesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  // The renderer reads a fallback only when it needs it.
  const parts = Object.entries(value).filter(([key]) => key !== 'fallback');
  return [...own, ...parts.flatMap(([, part]) => typesIn(part))];
}
