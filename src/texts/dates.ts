/**
 * Moments as a person in the Netherlands reads them: always the wall-clock of
 * Europe/Amsterdam, whatever the zone of the server. Date functions inside a card
 * do not work in Teams, so every date in a card comes from here.
 */
import type { Language } from '../domain/people.ts';
import type { Instant } from '../domain/time.ts';
import { textsIn } from './index.ts';

/** What is written of a session: its two ends, as instants in UTC. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const FORMATS: Record<Language, Intl.DateTimeFormat> = { nl: formatOf('nl'), en: formatOf('en') };

/** "dinsdag 12 januari", "Tuesday 12 January"; with the year when it is another year than that of `now`. */
export function day(instant: Instant, language: Language, now: Instant): string {
  const { weekday, day, month, year } = partsOf(instant, language);
  const date = `${weekday} ${day} ${month}`;
  return year === partsOf(now, language).year ? date : `${date} ${year}`;
}

/** "13.00 uur", "13:00". */
export function clock(instant: Instant, language: Language): string {
  return textsIn(language).time.clock(timeOf(instant, language));
}

/** "dinsdag 12 januari, 13.00 uur", "Tuesday 12 January, 13:00". */
export function dayAndClock(instant: Instant, language: Language, now: Instant): string {
  return `${day(instant, language, now)}, ${clock(instant, language)}`;
}

/** "10.00-11.30 uur", "10:00-11:30". */
export function times({ start, end }: Span, language: Language): string {
  return textsIn(language).time.times(timeOf(start, language), timeOf(end, language));
}

/** "dinsdag 12 januari, 10.00-11.30 uur". */
export function moment(span: Span, language: Language, now: Instant): string {
  return `${day(span.start, language, now)}, ${times(span, language)}`;
}

/** A choice of groups: "dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur"; groups on several days each get their day. */
export function moments(spans: readonly Span[], language: Language, now: Instant): string {
  const [first] = spans;
  if (first === undefined) return '';
  const words = textsIn(language).time;
  if (!isOneDay(spans)) return words.either(spans.map((span) => moment(span, language, now)));
  const ranges = distinct(spans).map(({ start, end }) => ({
    from: timeOf(start, language),
    to: timeOf(end, language),
  }));
  return `${day(first.start, language, now)} · ${words.choiceOfTimes(ranges)}`;
}

/** The days of a choice of groups, without times: "dinsdag 12 januari of woensdag 13 januari". */
export function days(spans: readonly Span[], language: Language, now: Instant): string {
  return textsIn(language).time.either([...new Set(spans.map(({ start }) => day(start, language, now)))]);
}

/** Whether all begin on the same day in Amsterdam. */
export function isOneDay(spans: readonly Span[]): boolean {
  return new Set(spans.map(({ start }) => dateOf(start))).size === 1;
}

/**
 * A deadline in words: the last day on which something is possible, and the time when that is not the end of the
 * day. Midnight belongs to the day before it, so that nobody counts a day too many.
 */
export function deadline(
  instant: Instant,
  language: Language,
  now: Instant,
): { readonly day: string; readonly clock: string | null } {
  const lastMinute = new Date(Date.parse(instant) - 60_000).toISOString();
  const time = timeOf(instant, language);
  if (time === '00:00') return { day: day(lastMinute, language, now), clock: null };
  return { day: day(instant, language, now), clock: time === '23:59' ? null : clock(instant, language) };
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, index) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === index,
  );
}

function timeOf(instant: Instant, language: Language): string {
  const { hour, minute } = partsOf(instant, language);
  return `${hour}:${minute}`;
}

function dateOf(instant: Instant): string {
  const { day, month, year } = partsOf(instant, 'nl');
  return `${day} ${month} ${year}`;
}

function formatOf(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

type Parts = Readonly<Record<Part, string>>;

/** Formatting is most of the work of drawing a card, and the same few moments come back on every one. */
const REMEMBERED: Record<Language, Map<Instant, Parts>> = { nl: new Map(), en: new Map() };
const MOST_REMEMBERED = 1_000;

function partsOf(instant: Instant, language: Language): Parts {
  const known = REMEMBERED[language];
  const found = known.get(instant);
  if (found !== undefined) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const parts = formatted(instant, language);
  known.set(instant, parts);
  return parts;
}

function formatted(instant: Instant, language: Language): Parts {
  const parts = FORMATS[language].formatToParts(Date.parse(instant));
  const part = (type: Part): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
  };
}
