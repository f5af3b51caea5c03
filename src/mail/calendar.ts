/** Calendar entries as iCalendar files (RFC 5545 and 5546). */
import { Temporal } from '@js-temporal/polyfill';
import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarWriter, Clock } from '../app/ports.ts';
import { calendarEntry, type CalendarEntry } from '../domain/calendar-entry.ts';
import type { Meeting } from '../domain/meetings.ts';
import type { Language } from '../domain/people.ts';
import type { Instant } from '../domain/time.ts';
import { textsIn } from '../texts/index.ts';

const ZONE = 'Europe/Amsterdam';

const STATUS: Record<CalendarEntry['state'], ICalEventStatus> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Outlook's own word beside STATUS: without it a tentative entry blocks the day. */
const BUSY: Record<CalendarEntry['state'], ICalEventBusyStatus> = {
  confirmed: ICalEventBusyStatus.BUSY,
  tentative: ICalEventBusyStatus.TENTATIVE,
  cancelled: ICalEventBusyStatus.FREE,
};

/** Writes entries; `secretariat` is the e-mail address that stands as the organiser, as RFC 5546 asks. */
export function createCalendarWriter({
  clock,
  secretariat,
}: {
  readonly clock: Clock;
  readonly secretariat: string;
}): CalendarWriter {
  return {
    write(meeting, { personId, language }, registration, withdrawn) {
      const stored = calendarEntry(meeting, personId, registration);
      const entry = withdrawn ? { ...stored, state: 'cancelled' as const } : stored;
      const method = entry.state === 'cancelled' ? 'CANCEL' : 'PUBLISH';
      const calendar = ical({
        prodId: { company: 'VNG', product: 'Netwerk BW-MO', language: language.toUpperCase() },
        method: ICalCalendarMethod[method],
        // Named on the entry alone: named here too, the library would write DTSTAMP in it, which has to be in UTC.
        timezone: { name: null, generator: (zone) => getVtimezoneComponent(zone) ?? null },
      });
      calendar.createEvent({
        id: entry.uid,
        sequence: entry.sequence,
        stamp: new Date(clock.now()),
        timezone: ZONE,
        start: wallClock(entry.start),
        end: wallClock(entry.end),
        summary: meeting.title,
        location: location(meeting, entry, language),
        description: description(meeting, entry, language, secretariat),
        // One entry for one person: no list of attendees, so that nobody is invited anew by another's copy.
        organizer: { name: textsIn(language).mail.entry.organiser, email: secretariat },
        status: STATUS[entry.state],
        busystatus: BUSY[entry.state],
        transparency:
          entry.state === 'confirmed' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      });
      return { method, text: calendar.toString() };
    },
  };
}

/** Of a plain Date the library would write the time on the server's own clock. */
function wallClock(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
}

/** "Utrecht", "Online", "Utrecht / Online". */
function location(meeting: Meeting, { modes }: CalendarEntry, language: Language): string {
  const texts = textsIn(language).mail.entry;
  return modes
    .map((mode) => (mode === 'online' ? texts.online : (meeting.place ?? texts.placeToFollow)))
    .join(' / ');
}

function description(
  meeting: Meeting,
  { modes, state }: CalendarEntry,
  language: Language,
  secretariat: string,
): string {
  const texts = textsIn(language).mail.entry;
  const link = meeting.link === null ? texts.linkToFollow : texts.join(meeting.link);
  return [
    ...(meeting.theme === null ? [] : [texts.theme(meeting.theme)]),
    ...(modes.includes('online') && state !== 'cancelled' ? [link] : []),
    ...(state === 'tentative' ? [texts.notCertain] : []),
    texts.questions(secretariat),
  ].join('\n');
}
