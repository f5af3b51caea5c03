/** Along which way a message goes: the chat in Teams, or mail for who has none. */
import type { Mailer, OutboxKey, SendResult, Sender, Way } from '../app/ports.ts';
import type { Conversation, Person } from '../domain/people.ts';
import type { Ready } from './prepare.ts';

/** The way that a message takes first. */
export type Road =
  | { readonly via: 'chat'; readonly conversation: Conversation }
  | { readonly via: 'mail'; readonly mailer: Mailer };

export interface WayPorts {
  readonly sender: Sender;
  /** Null where no mail server is set. */
  readonly mailer: Mailer | null;
}

/** The way to a person: the chat when there is one, else mail; null when there is neither. */
export function roadTo(recipient: Person, mailer: Mailer | null): Road | null {
  const { conversation } = recipient;
  return conversation === null ? mailRoadTo(recipient, mailer) : { via: 'chat', conversation };
}

function mailRoadTo({ email }: Person, mailer: Mailer | null): Extract<Road, { via: 'mail' }> | null {
  return mailer === null || email === null ? null : { via: 'mail', mailer };
}

/** What one attempt came to. */
export interface Reached {
  /** The way that `result` is of. */
  readonly via: Way;
  readonly result: SendResult;
  /** Why Teams refused for good, so that it went by mail; null when it did not come to that. */
  readonly refusal: string | null;
}

/** One attempt. A permanent refusal by Teams (blocked, chat gone) turns to mail within it; never throws. */
export async function reach({ sender, mailer }: WayPorts, key: OutboxKey, ready: Ready): Promise<Reached> {
  const { road, composed } = ready;
  const { recipient, meeting, registration } = ready.telling;
  const post = (by: Mailer) => by.send(key, recipient, composed.letter, meeting, registration);

  if (road.via === 'mail') return { via: 'mail', result: await post(road.mailer), refusal: null };
  const result = await sender.send(road.conversation, composed.card, composed.summary);
  const second = result.kind === 'refused' ? mailRoadTo(recipient, mailer) : null;
  if (result.kind !== 'refused' || second === null) return { via: 'chat', result, refusal: null };
  return { via: 'mail', result: await post(second.mailer), refusal: result.reason };
}
