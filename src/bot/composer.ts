/** Draws the messages that leave through the outbox, in the recipient's language. */
import type { Meetings } from '../app/meetings.ts';
import type { Clock, Composer, ContactStore, Links, PeopleStore, Telling } from '../app/ports.ts';
import { postsOf } from '../domain/contacts.ts';
import { askedInsteadOf } from '../domain/involvement.ts';
import { isEvent } from '../domain/messages.ts';
import { mayAskDeputy } from '../domain/participants.ts';
import type { EventMessage } from '../domain/registrations.ts';
import { cancelled } from './cards/cancelled.ts';
import type { CardContext } from './cards/card.ts';
import { invitation, nudge } from './cards/invitation.ts';
import { drawMessage, type TellingView, type Told } from './cards/message.ts';
import { moved } from './cards/moved.ts';
import { notice } from './cards/notices.ts';
import { relocated } from './cards/relocated.ts';
import { reminder } from './cards/reminder.ts';
import { retiredCard } from './cards/retired.ts';
import type { DrawingSettings } from './drawing.ts';

/** The composer of the delivery's worker; names are looked up when a message is sent, so that none is stale. */
export function createComposer(
  options: {
    readonly meetings: Pick<Meetings, 'names'>;
    readonly people: Pick<PeopleStore, 'byId'>;
    readonly contacts: ContactStore;
    readonly clock: Clock;
    /** Null where no public address is set: cards then have no calendar entry to open. */
    readonly links: Pick<Links, 'calendar'> | null;
  } & DrawingSettings,
): Composer {
  const { meetings, people, contacts, clock, links, secretariat, exampleData } = options;

  return {
    async compose(telling) {
      const { message, meeting, recipient } = telling;
      const context = contextOf(telling);
      const told = isEvent(message)
        ? await tellEvent(message, telling, context)
        : tellMeeting(message.kind, await viewOf(telling), context);
      const url =
        links !== null && offersEntry(told, meeting)
          ? await links.calendar(meeting.meetingId, recipient.personId)
          : null;
      return drawMessage(told, meeting, url, context);
    },

    retire(telling) {
      const { kind } = telling.message;
      if (kind !== 'moved' && kind !== 'relocated' && kind !== 'cancelled') {
        throw new Error(`A message of kind ${kind} takes no earlier card’s place`);
      }
      // Cancelled since, it is no longer as the notice said; and no other message comes for these cards.
      const change = telling.meeting.status === 'cancelled' ? 'cancelled' : kind;
      return retiredCard(change, telling.meeting, contextOf(telling));
    },
  };

  function contextOf({ recipient: { language } }: Telling): CardContext {
    return { language, now: clock.now(), secretariat, exampleData };
  }

  async function tellEvent(
    message: EventMessage,
    { meeting, registration }: Telling,
    context: CardContext,
  ): Promise<Told> {
    const { about } = message;
    const [names, named] = await Promise.all([
      about === null ? new Map<string, string>() : meetings.names([about]),
      message.named === undefined ? null : people.byId(message.named),
    ]);
    const aboutName = about === null ? null : (names.get(about) ?? null);
    return notice({ message, meeting, registration, aboutName, named }, context);
  }

  async function viewOf({
    meeting,
    recipient,
    registration,
    known,
    ...telling
  }: Telling): Promise<TellingView> {
    const deputy = registration?.deputy?.personId;
    const primary = registration?.standsInFor?.personId;
    const shown = [...telling.colleagues, deputy, primary].filter((id) => id !== undefined);
    const [posts, names] = await Promise.all([contacts.all(), meetings.names(shown)]);
    const nameOf = (personId: string | undefined): string | null =>
      personId === undefined ? null : (names.get(personId) ?? null);
    return {
      meeting,
      registration,
      known,
      askedInstead: [...new Set(askedInsteadOf(posts, meeting, recipient.personId).map(({ name }) => name))],
      mayAskDeputy: mayAskDeputy(postsOf(posts, recipient.personId), meeting),
      colleagues: telling.colleagues.map(nameOf).filter((name) => name !== null),
      names: { deputy: nameOf(deputy), primary: nameOf(primary) },
    };
  }
}

/**
 * Whether the address of the calendar entry does what the card says of it. It gives the entry as it is stored when it is
 * opened: of a meeting that is off that stays out of a calendar, whatever someone answers or answered.
 */
function offersEntry({ letter }: Told, meeting: Telling['meeting']): boolean {
  return letter.calendar === 'publish' || (letter.calendar === 'cancel' && meeting.status === 'cancelled');
}

/** What the meeting or the clock made due. Throws for what is not to a person. */
function tellMeeting(
  kind: Exclude<Telling['message']['kind'], EventMessage['kind']>,
  view: TellingView,
  context: CardContext,
): Told {
  switch (kind) {
    case 'invitation':
      return invitation(view, context);
    case 'nudge':
      return nudge(view, context);
    case 'reminder-days':
    case 'reminder-working-day':
    case 'reminder-hour':
      return reminder(kind, view, context);
    case 'moved':
      return moved(view, context);
    case 'relocated':
      return relocated(view, context);
    case 'cancelled':
      return cancelled(view, context);
    case 'shared':
      throw new Error('A message to a team is not drawn for a person');
  }
}
