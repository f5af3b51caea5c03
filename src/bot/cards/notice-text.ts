/** What a message says, in a sentence or two of plain text: what happened, and what to do now. */
import type { Meeting } from '../../domain/meetings.ts';
import type { EventMessage, Registration } from '../../domain/registrations.ts';
import { deadline } from '../../texts/dates.ts';
import { canStillSignUp } from './asking.ts';
import { textsOf, type CardContext } from './card.ts';
import type { OwnLine } from './own-line.ts';
import { factsLine } from './wording.ts';

/** A message to a person, with all that it is about. */
export interface NoticeView {
  readonly message: EventMessage;
  readonly meeting: Meeting;
  /** The recipient's own registration as it is now. */
  readonly registration: Registration | null;
  /** The name of the person whom the message is about; null when there is none or it is no longer known. */
  readonly aboutName: string | null;
  /** Of a `deputy-named`: who was named; null when that person is no longer known. */
  readonly named?: { readonly name: string; readonly email: string | null } | null;
}

/** The sentences of a message, what happened first. */
export function noticeSentences(view: NoticeView, context: CardContext): readonly string[] {
  const texts = textsOf(context).notices;
  const { message, meeting, aboutName } = view;
  const facts = factsLine(meeting, message.slotId, context);
  switch (message.kind) {
    case 'promoted':
      return texts.promoted(facts);
    case 'offered':
      return texts.offered(facts);
    case 'deputy-asked':
      return [...texts.deputyAsked(aboutName, facts), heldUntil(meeting, context)];
    case 'deputy-withdrawn':
      return texts.deputyWithdrawn(aboutName, facts);
    case 'deputy-accepted':
      return texts.deputyAccepted(aboutName, facts);
    case 'deputy-declined':
      return texts.deputyDeclined(aboutName, facts);
    case 'deputy-signed-off':
      return [...texts.deputySignedOff(aboutName, facts), whatNow(meeting, context)];
    case 'deputy-lapsed':
      return lapsedSentences(view, facts, context);
    case 'deputy-named':
      return texts.deputyNamed(aboutName, view.named?.name ?? null, view.named?.email ?? null, facts);
    case 'answered-for-you':
      return texts.answeredForYou[answerOf(view.registration)](facts);
    case 'confirmed':
      return texts.confirmed[answerOf(view.registration)](facts);
  }
}

/** What a message is about, as the subject of a letter begins. */
export function noticeSubject({ message, registration }: NoticeView, context: CardContext): string {
  const { subject } = textsOf(context).notices;
  switch (message.kind) {
    case 'deputy-lapsed':
      return isDeputysOwn(message, registration) ? subject.questionLapsed : subject[message.kind];
    case 'answered-for-you':
    case 'confirmed':
      return subject.answer[answerOf(registration)];
    default:
      return subject[message.kind];
  }
}

/** The symbol and colour that go with a message. */
export function noticeMark({ message, registration }: NoticeView): Pick<OwnLine, 'mark' | 'tone'> {
  switch (message.kind) {
    case 'promoted':
    case 'deputy-accepted':
      return { mark: 'yes', tone: 'good' };
    case 'offered':
    case 'deputy-asked':
      return { mark: 'question', tone: 'accent' };
    case 'deputy-declined':
    case 'deputy-named':
    case 'deputy-signed-off':
      return { mark: 'question', tone: 'warning' };
    case 'deputy-withdrawn':
    case 'deputy-lapsed':
      return { mark: 'info', tone: 'emphasis' };
    case 'answered-for-you':
    case 'confirmed':
      return answerOf(registration) === 'attending'
        ? { mark: 'yes', tone: 'good' }
        : { mark: 'info', tone: 'emphasis' };
  }
}

function whatNow(meeting: Meeting, context: CardContext): string {
  const texts = textsOf(context).notices;
  return canStillSignUp(meeting, context) ? texts.comeYourself : texts.mailSecretariat(context.secretariat);
}

function heldUntil(meeting: Meeting, context: CardContext): string {
  const until = deadline(meeting.deadline, context.language, context.now);
  return textsOf(context).notices.answerBy(until.day, until.clock);
}

/** Both hear of it: the deputy that the question is over, the primary that the seat is gone. */
function lapsedSentences(
  { message, registration, aboutName }: NoticeView,
  facts: string,
  context: CardContext,
): readonly string[] {
  const texts = textsOf(context).notices;
  if (isDeputysOwn(message, registration)) return texts.questionLapsed(aboutName, facts);
  return [...texts.deputyLapsed(aboutName, facts), texts.mailSecretariat(context.secretariat)];
}

/** Of a `deputy-lapsed`: whether it is the deputy who reads it. */
export function isDeputysOwn({ about }: EventMessage, registration: Registration | null): boolean {
  return about !== null && registration?.standsInFor?.personId === about;
}

/** How the recipient's registration counts now; `attending` only with a seat. */
export function answerOf(
  registration: Registration | null,
): 'attending' | 'waiting' | 'declined' | 'deputy' | 'none' {
  if (registration === null) return 'none';
  const { answer, seat } = registration;
  return answer === 'attending' && seat === null ? 'waiting' : answer;
}
