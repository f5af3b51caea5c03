/** Puts together how people are reached and answer without Teams: mail, signed addresses and our own pages. */
import type { Logger } from 'pino';
import { createAnswerPage } from '../app/answer-page.ts';
import type { AnswerWords } from '../app/answer-sheet.ts';
import { createAnswering } from '../app/answering.ts';
import type { Clock, ContactStore, Links, Mailer, PeopleStore } from '../app/ports.ts';
import type { Registrations } from '../app/registrations.ts';
import type { DrawingSettings } from '../bot/index.ts';
import {
  createCalendarWriter,
  createLinks,
  createMailer,
  type LinkSettings,
  type MailSettings,
} from '../mail/index.ts';
import type { AnswerPageSettings } from '../server/index.ts';

export interface SecondWaySettings {
  /** Null where no public address is set: there are no pages then, and no mail. */
  readonly links: LinkSettings | null;
  /** Null where no mail server is set. */
  readonly mail: MailSettings | null;
}

export interface SecondWay {
  /** The pages of who answers without Teams, from what the bot puts in words. */
  pages(words: AnswerWords): AnswerPageSettings;
  readonly links: Links;
  readonly mailer: Mailer | null;
  /** Lets go of the mail server. */
  close(): void;
}

/** Null where no public address is set. Nothing is connected before the first mail. */
export function createSecondWay(
  { links: linkSettings, mail }: SecondWaySettings,
  options: {
    readonly people: PeopleStore;
    readonly contacts: ContactStore;
    readonly registrations: Registrations;
    readonly clock: Clock;
    readonly log: Logger;
    readonly drawing: DrawingSettings;
  },
): SecondWay | null {
  if (linkSettings === null) return null;
  const { people, contacts, registrations, clock, log, drawing } = options;
  const links = createLinks(linkSettings);
  const calendar = createCalendarWriter({ clock, secretariat: drawing.secretariat });
  const mailer =
    mail === null
      ? null
      : createMailer({
          settings: mail,
          links,
          calendar,
          clock,
          ...drawing,
          onTrouble: (trouble) => {
            log.error(trouble, 'the mail server could not be spoken to');
          },
        });
  const answering = createAnswering({ registrations, contacts, people, confirms: true });
  return {
    pages: (words) => ({
      page: createAnswerPage({ links, people, contacts, registrations, answering, calendar, words }),
      ...drawing,
    }),
    links,
    mailer,
    close: () => {
      mailer?.close();
    },
  };
}
