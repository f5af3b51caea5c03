/** Our replies as Teams messages. */
import { CardFactory, type Activity, type Attachment } from 'botbuilder';
import type { CardJson } from '../../app/ports.ts';
import type { FileOffer, Reply } from '../turn.ts';

/** A message to post; at least one part is there. */
export type Message = Partial<Activity> & { readonly type: 'message' };

/** The messages that answer a typed message, in order: text and card as one, a file below it. */
export function messagesOf({ text, card, file }: Reply): readonly Message[] {
  const first = text === undefined && card === undefined ? [] : [messageOf(text, card)];
  return file === undefined ? first : [...first, fileMessage(file)];
}

/** `summary` is what a notification shows of a card; the card itself is never read out there. */
export function cardMessage(card: CardJson, summary: string): Message {
  return { ...messageOf(undefined, card), summary };
}

/** A card alone, as it replaces another. */
export function messageOf(text: string | undefined, card: CardJson | undefined): Message {
  return {
    type: 'message',
    ...(text === undefined ? {} : { text }),
    ...(card === undefined ? {} : { attachments: [CardFactory.adaptiveCard(card)] }),
  };
}

/** Asks whether the file may be put in the person's OneDrive; works in a personal chat only. */
function fileMessage({ name, description, bytes, context }: FileOffer): Message {
  const consent: Attachment = {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: bytes, acceptContext: context, declineContext: context },
  };
  return { type: 'message', attachments: [consent] };
}

/** The body that answers an `Action.Execute`: the card that takes the place of the pressed one, or a line of text. */
export function actionAnswer(reply: Reply | null): Readonly<Record<string, unknown>> {
  return reply?.card === undefined
    ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply?.text ?? '' }
    : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
}
