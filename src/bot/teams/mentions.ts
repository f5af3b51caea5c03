/** A mention as an activity lists it beside its text. */
export interface Mention {
  readonly mentioned: { readonly id: string; readonly name?: string | null | undefined };
  /** As it stands in the text: "<at>Anna de Vries</at>". */
  readonly text: string;
}

/** What a person typed, as they meant it: without the mention of the bot, with the names of other people. */
export function withoutOwnMention(text: string, mentions: readonly Mention[], botId: string): string {
  let plain = text;
  for (const { mentioned, text: shown } of mentions) {
    if (shown === '') continue;
    plain = plain.replaceAll(shown, () => (mentioned.id === botId ? ' ' : (mentioned.name ?? '')));
  }
  // Teams leaves a no-break space behind where it completed a mention.
  return plain.replaceAll(/&nbsp;|\u00a0/g, ' ').trim();
}
