/** The cards that a person has of a meeting, so that no button of an earlier one lies (rule Sending 5). */
import type {
  CardJson,
  Composer,
  MeetingStore,
  OutboxRow,
  Pace,
  PeopleStore,
  Sender,
  ShownStore,
} from '../app/ports.ts';
import { makesUntrue } from './ledger.ts';

/** How many cards of one meeting to one person are kept: more than anyone scrolls back. */
const MOST_CARDS = 6;

/** How often the list is written when another message to the same person is just being kept. */
const TRIES = 3;

/** Seconds until a card that could not be replaced is tried again. */
const AGAIN = 30;

export interface ShownPorts {
  readonly shown: ShownStore;
  readonly meetings: Pick<MeetingStore, 'load'>;
  readonly people: Pick<PeopleStore, 'byId'>;
  readonly composer: Pick<Composer, 'retire'>;
  readonly sender: Pick<Sender, 'replace'>;
  readonly pace: Pace;
}

/**
 * Keeps that a message was sent in chat when its card may become untrue, or says of others that they are: a read and
 * a write. Gives whether there are earlier cards, for {@link retire}. Throws `StoreUnavailable`.
 */
export async function remember(
  ports: Pick<ShownPorts, 'shown'>,
  { key, message, sentId }: OutboxRow,
  card: CardJson,
): Promise<boolean> {
  if (sentId === null || !(makesUntrue(message) || hasButtons(card))) return false;
  let earlier = 0;
  await rewrite(ports, key.meetingId, message.to, (cards) => {
    earlier = cards.length;
    return [...cards, sentId].slice(-MOST_CARDS);
  });
  return earlier > 0;
}

/**
 * Replaces the cards that came before a notice, each at the pace of a send. Gives null when nothing more is to be
 * done, else the seconds to wait before it is tried again. A card that Teams refuses to change (deleted, too old)
 * is left. Throws `StoreUnavailable`.
 */
export async function retire(ports: ShownPorts, row: OutboxRow): Promise<number | null> {
  const { meetings, people, composer, sender, pace } = ports;
  const { message } = row;
  const { meetingId } = row.key;
  const { cards } = await ports.shown.shown(meetingId, message.to);
  const earlier = cards.slice(0, Math.max(0, cards.indexOf(row.sentId ?? '')));
  if (earlier.length === 0) return null;
  const [loaded, recipient] = await Promise.all([
    meetings.load(meetingId, [message.to]),
    people.byId(message.to),
  ]);
  const conversation = recipient?.conversation ?? null;
  if (loaded === null || recipient === null || conversation === null) return null;
  const registration = loaded.registrations.get(message.to) ?? null;
  const { meeting } = loaded.gate;
  const card = composer.retire({ message, meeting, recipient, registration, colleagues: [], known: null });
  for (const sentId of earlier) {
    await pace.take();
    const result = await sender.replace(conversation, sentId, card);
    if (result.kind === 'throttled') return Math.ceil(result.retryAfterSeconds);
    if (result.kind === 'uncertain') return AGAIN;
  }
  const gone = new Set(earlier);
  await rewrite(ports, meetingId, message.to, (left) => left.filter((sentId) => !gone.has(sentId)));
  return null;
}

/** After a few tries the list stays as it is: then a card is replaced twice, or one keeps a button, which is judged by what is stored. */
async function rewrite(
  { shown }: Pick<ShownPorts, 'shown'>,
  meetingId: string,
  personId: string,
  change: (cards: readonly string[]) => readonly string[],
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { cards, etag } = await shown.shown(meetingId, personId);
    if (await shown.show(meetingId, personId, { cards: change(cards), etag })) return;
  }
}

/** Whether something can be answered with it; a link to a page cannot become untrue. */
function hasButtons(card: CardJson): boolean {
  return /"type":"Action\.(Execute|Submit)"/.test(JSON.stringify(card));
}
