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

/** How many cards of one meeting to one person are replaced: more than anyone scrolls back. */
const MOST_CARDS = 6;

/** Seconds until a card that could not be replaced is tried again. */
const AGAIN = 30;

export interface ShownPorts {
  readonly shown: ShownStore;
  readonly meetings: Pick<MeetingStore, 'look'>;
  readonly people: Pick<PeopleStore, 'byId'>;
  readonly composer: Pick<Composer, 'retire'>;
  readonly sender: Pick<Sender, 'replace'>;
  readonly pace: Pace;
}

/**
 * Keeps that a message was sent in chat, when its card has buttons that may become untrue. Gives whether it makes
 * earlier ones so, for {@link retire}. One request, of a notice two. Throws `StoreUnavailable`.
 */
export async function remember(
  { shown }: Pick<ShownPorts, 'shown'>,
  { key, message, sentId, writtenAt }: OutboxRow,
  card: CardJson,
): Promise<boolean> {
  const { meetingId, row } = key;
  const earlier = makesUntrue(message) ? await shown.shown(meetingId, message.to) : [];
  if (sentId !== null && hasButtons(card))
    await shown.keep(meetingId, message.to, { row, sentId, at: writtenAt });
  return earlier.length > 0;
}

/**
 * Replaces the cards that came before a notice, each at the pace of a send. Gives null when nothing more is to be
 * done, else the seconds to wait before it is tried again. A card that Teams refuses to change (deleted, too old)
 * is left. Throws `StoreUnavailable`.
 */
export async function retire(ports: ShownPorts, row: OutboxRow): Promise<number | null> {
  const { shown, meetings, people, composer, sender, pace } = ports;
  const { message, key, writtenAt } = row;
  const { meetingId } = key;
  const cards = await shown.shown(meetingId, message.to);
  const earlier = cards.filter((card) => card.row !== key.row && card.at <= writtenAt);
  if (earlier.length === 0) return null;
  const [seen, recipient] = await Promise.all([
    meetings.look(meetingId, [message.to]),
    people.byId(message.to),
  ]);
  const conversation = recipient?.conversation ?? null;
  if (seen === null || recipient === null || conversation === null) return null;
  const registration = seen.registrations.get(message.to) ?? null;
  const { meeting } = seen.gate;
  const card = composer.retire({ message, meeting, recipient, registration, colleagues: [], known: null });
  const latestFirst = earlier.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  for (const { sentId } of latestFirst.slice(0, MOST_CARDS)) {
    await pace.take();
    const result = await sender.replace(conversation, sentId, card);
    if (result.kind === 'throttled') return Math.ceil(result.retryAfterSeconds);
    if (result.kind === 'uncertain') return AGAIN;
  }
  await shown.forget(meetingId, message.to, earlier);
  return null;
}

/** Whether something can be answered with it; a link to a page cannot become untrue. */
function hasButtons(card: CardJson): boolean {
  return /"type":"Action\.(Execute|Submit)"/.test(JSON.stringify(card));
}
