/** The page on our own server where someone answers a meeting without Teams: what an address opens, and what pressing does. */
import type { MeetingId } from '../domain/meetings.ts';
import { postsOf } from '../domain/contacts.ts';
import type { Known, Language, Person } from '../domain/people.ts';
import type { Outcome } from '../domain/registrations.ts';
import type { AnswerSheet, AnswerWords, PageAnswer } from './answer-sheet.ts';
import type { Answer, Answering } from './answering.ts';
import { mayKnow } from './finding-meetings.ts';
import type { CalendarFile, CalendarWriter, ContactStore, LinkPurpose, Links, PeopleStore } from './ports.ts';
import type { MeetingOfPerson, Registrations } from './registrations.ts';

export interface OpenedPage {
  /** Whose answer it is. */
  readonly name: string;
  readonly language: Language;
  readonly sheet: AnswerSheet;
}

/** Which press is shown the outcome of, and the version of the registration that it led to. */
export interface Pressed {
  readonly key: string;
  readonly version: number;
}

export interface AnswerPage {
  /**
   * What the address opens; null for an address that leads nowhere (any more). Changes nothing. `language` null is the
   * person's own. Throws StoreUnavailable.
   */
  open(token: string, language: Language | null, pressed: Pressed | null): Promise<OpenedPage | null>;
  /**
   * Gives an answer: the same `key` is the same press, and has one effect. Gives where to look for its outcome, or the
   * page at once where the answer was refused. Throws MeetingBusy and StoreUnavailable.
   */
  answer(
    token: string,
    language: Language | null,
    key: string,
    answer: PageAnswer,
  ): Promise<{ readonly pressed: Pressed } | { readonly refused: OpenedPage } | null>;
  /** The calendar entry as it stands now, with the file's language; null as for `open`. Throws StoreUnavailable. */
  calendar(token: string): Promise<{ readonly file: CalendarFile; readonly language: Language } | null>;
}

/** Makes the page; nothing is read before the first call. */
export function createAnswerPage(options: {
  readonly links: Pick<Links, 'read'>;
  readonly people: Pick<PeopleStore, 'byId'>;
  readonly contacts: ContactStore;
  readonly registrations: Pick<Registrations, 'show'>;
  readonly answering: Answering;
  readonly calendar: CalendarWriter;
  readonly words: AnswerWords;
}): AnswerPage {
  const { links, people, contacts, registrations, answering, calendar, words } = options;

  /** Who comes with an address, and what it is about, as both are stored now. */
  async function read(purpose: LinkPurpose, token: string): Promise<Visit | null> {
    const link = await links.read(purpose, token);
    if (link === null) return null;
    const { meetingId, personId } = link;
    const [person, shown, posts] = await Promise.all([
      people.byId(personId),
      registrations.show(meetingId, personId),
      contacts.all(),
    ]);
    if (person === null || shown === null || shown.view.phase === 'concept') return null;
    const known = { person, posts: postsOf(posts, personId) };
    if (shown.own === null && !mayKnow(known, shown.view.meeting)) return null;
    return { meetingId, person, known, shown };
  }

  async function page(
    { person, known }: Visit,
    shown: MeetingOfPerson,
    language: Language | null,
    outcome: Outcome | null,
  ): Promise<OpenedPage> {
    const spoken = language ?? person.language;
    return { name: person.name, language: spoken, sheet: await words.sheet(known, spoken, shown, outcome) };
  }

  return {
    async open(token, language, pressed) {
      const visit = await read('answer', token);
      if (visit === null) return null;
      return page(visit, visit.shown, language, pressed === null ? null : outcomeOf(visit.shown, pressed));
    },

    async answer(token, language, key, answer) {
      const visit = await read('answer', token);
      if (visit === null) return null;
      const used = keyOf(visit.shown, key);
      const answered = await give(answering, visit, used, answer);
      if (answered === null || answered === 'stranger') return null;
      if (answered.outcome.kind === 'refused')
        return { refused: await page(visit, answered, language, answered.outcome) };
      return { pressed: { key: used, version: answered.own?.registration.version ?? 0 } };
    },

    async calendar(token) {
      const visit = await read('calendar', token);
      if (visit === null) return null;
      const { person, shown } = visit;
      const registration = shown.own?.registration ?? null;
      return {
        file: calendar.write(shown.view.meeting, person, registration, false),
        language: person.language,
      };
    },
  };
}

interface Visit {
  readonly meetingId: MeetingId;
  readonly person: Person;
  readonly known: Known;
  readonly shown: MeetingOfPerson;
}

/** The outcome of a press, as long as nothing changed since: then how it stands says more. */
function outcomeOf({ own }: MeetingOfPerson, { key, version }: Pressed): Outcome | null {
  const last = own?.registration.recent.at(-1);
  return last?.key === key && own?.registration.version === version ? last.outcome : null;
}

/**
 * A form pressed again after something else was answered is a new press, though it carries the same key: the person
 * went back to the page as it was, and means what they press now.
 */
function keyOf({ own }: MeetingOfPerson, key: string): string {
  if (own === null) return key;
  const { recent, version } = own.registration;
  const wasBefore = recent.slice(0, -1).some((one) => one.key === key) && recent.at(-1)?.key !== key;
  return wasBefore ? `${key}-${String(version)}` : key;
}

function give(
  answering: Answering,
  { known, meetingId }: Visit,
  key: string,
  answer: PageAnswer,
): Promise<Answer> {
  switch (answer.kind) {
    case 'sign-up':
      return answering.signUp(known, meetingId, key, answer.slotId ?? {});
    case 'sign-off':
      return answering.signOff(known, meetingId, key);
    case 'leave-line':
      return answering.leaveLine(known, meetingId, key);
    case 'ask-deputy':
      return answering.askDeputy(known, meetingId, key, {});
    case 'name-deputy':
      return answering.nameDeputy(known, meetingId, key, answer);
    case 'answer-deputy':
      return answering.answerDeputy(known, meetingId, key, answer);
    case 'answer-offer':
      return answering.answerOffer(known, meetingId, key, answer.accept);
  }
}
