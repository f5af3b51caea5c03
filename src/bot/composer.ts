/** Draws the messages that leave through the outbox, in the recipient's language. */
import type { Meetings } from '../app/meetings.ts';
import { isEvent } from '../domain/messages.ts';
import type { Clock, Composer, PeopleStore } from '../app/ports.ts';
import { noticeCard } from './cards/notices.ts';
import type { DrawingSettings } from './drawing.ts';

/** The composer of the delivery's worker; names are looked up when a message is sent, so that none is stale. */
export function createComposer(
  options: {
    readonly meetings: Meetings;
    readonly people: PeopleStore;
    readonly clock: Clock;
  } & DrawingSettings,
): Composer {
  const { meetings, people, clock, secretariat, exampleData } = options;
  return {
    async compose({ message, meeting, registration, recipient: { language } }) {
      if (!isEvent(message)) throw new Error(`A message of kind ${message.kind} cannot be drawn yet`);
      const { about } = message;
      const [names, named] = await Promise.all([
        about === null ? new Map<string, string>() : meetings.names([about]),
        message.named === undefined ? null : people.byId(message.named),
      ]);
      const aboutName = about === null ? null : (names.get(about) ?? null);
      const view = { message, meeting, registration, aboutName, named };
      return noticeCard(view, { language, now: clock.now(), secretariat, exampleData });
    },
  };
}
