/** A whole mail but for its name and its moment: headers, the two parts, and the calendar entry. */
import type { Attachment, SendMailOptions } from 'nodemailer';
import type { CalendarFile, CalendarWriter, Letter, Links } from '../app/ports.ts';
import type { Meeting } from '../domain/meetings.ts';
import type { Person } from '../domain/people.ts';
import type { Registration } from '../domain/registrations.ts';
import { textsIn } from '../texts/index.ts';
import { drawLetter } from './letter.ts';

/** What every mail is drawn with. */
export interface MailDrawing {
  readonly links: Links;
  readonly calendar: CalendarWriter;
  /** The secretariat's e-mail address: where answers to the mail go. */
  readonly secretariat: string;
  /** Whether the data are the demonstration's. */
  readonly exampleData: boolean;
}

export interface MailContent {
  readonly recipient: Person;
  readonly letter: Letter;
  readonly meeting: Meeting;
  /** The recipient's own; null without one. */
  readonly registration: Registration | null;
}

export async function drawMail(
  { links, calendar, secretariat, exampleData }: MailDrawing,
  { recipient, letter, meeting, registration }: MailContent,
): Promise<SendMailOptions> {
  const { language, personId } = recipient;
  const entry =
    letter.calendar === null
      ? null
      : calendar.write(meeting, recipient, registration, letter.calendar === 'cancel');
  const parts = drawLetter(letter, {
    language,
    answerUrl: letter.takesAnswer ? await links.answer(meeting.meetingId, personId) : null,
    attached: entry?.method ?? null,
    secretariat,
    exampleData,
  });
  return {
    replyTo: secretariat,
    subject: letter.subject,
    // So that no out-of-office reply answers it.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...parts,
    attachments:
      entry === null ? [] : [attachment(entry, textsIn(language).mail.calendar.fileName[entry.method])],
  };
}

function attachment({ method, text }: CalendarFile, filename: string): Attachment {
  return { filename, content: text, contentType: `text/calendar; charset=utf-8; method=${method}` };
}
