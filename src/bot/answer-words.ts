/** Puts a meeting in words for the page where one answers without Teams: the lines and the buttons of the card in chat. */
import type { AnswerSheet, AnswerWords, PageAnswer, PageLine } from '../app/answer-sheet.ts';
import type { Outcome } from '../domain/registrations.ts';
import type { ActionDefinition } from './card-data/action.ts';
import {
  answerDeputy,
  answerOffer,
  askDeputy,
  chooseSlot,
  leaveLine,
  signOff,
  signUp,
} from './card-data/registrations.ts';
import type { ExecuteAction } from './cards/actions.ts';
import { answers } from './cards/answers.ts';
import { textsOf, type CardContext } from './cards/card.ts';
import { slotButtons } from './cards/choose-slot.ts';
import { joinLink } from './cards/meeting-actions.ts';
import { detailFacts, phaseLine } from './cards/meeting-parts.ts';
import { ownLineOf, pastLines } from './cards/meeting.ts';
import { outcomeMark, outcomeSentences, repeatsOwnState } from './cards/outcome-text.ts';
import { sentenceLines, SYMBOLS, type OwnLine } from './cards/own-line.ts';
import { hasAnswered, ownStateOf } from './cards/own-state.ts';
import type { MeetingCardView } from './cards/views.ts';
import { headerLine, whenLine } from './cards/wording.ts';
import { createDrawing } from './drawing.ts';

/** The words of the page, from the same drawing as the cards. */
export function createAnswerWords(options: Parameters<typeof createDrawing>[0]): AnswerWords {
  const drawing = createDrawing(options);
  return {
    async sheet(known, language, shown, outcome) {
      const context = drawing.context({ language });
      const view = await drawing.view({ actor: known }, shown);
      const { meeting } = view.meeting;
      const [join] = joinLink(view, context);
      return {
        header: headerLine(meeting, context),
        title: meeting.title,
        when: whenLine(meeting, context),
        phase: view.meeting.phase,
        said: said(view, outcome, context).map(pageLine),
        facts: detailFacts(view.meeting, false, context),
        choices: choices(view, context),
        hasAnswered: hasAnswered(ownStateOf(view.own)),
        asksForDeputy: outcome?.kind === 'refused' && outcome.reason === 'no-deputy',
        joinUrl: join?.url ?? null,
        calendarUrl: view.calendarUrl,
      };
    },
  };
}

/** What just happened, and how it stands where that is not the same. */
function said(view: MeetingCardView, outcome: Outcome | null, context: CardContext): readonly OwnLine[] {
  const happened =
    outcome === null
      ? []
      : [
          {
            ...outcomeMark(outcome),
            lines: sentenceLines(outcomeSentences(outcome, view, context)),
          },
        ];
  if (outcome !== null && repeatsOwnState(outcome)) return happened;
  const stands =
    phaseLine(view.meeting, context, pastLines(view, context)) ??
    ownLineOf(view, context) ??
    notInvited(view, context) ??
    closed(view, context);
  return [...happened, ...(stands === null ? [] : [stands])];
}

function notInvited({ viewer }: MeetingCardView, context: CardContext): OwnLine | null {
  if (viewer.invited) return null;
  return { mark: 'info', tone: 'emphasis', lines: [textsOf(context).meetings.notInvited] };
}

function closed({ meeting }: MeetingCardView, context: CardContext): OwnLine | null {
  if (meeting.phase !== 'closed') return null;
  return { mark: 'info', tone: 'emphasis', lines: [textsOf(context).meetings.closed] };
}

function pageLine({ mark, tone, lines }: OwnLine): PageLine {
  return { symbol: SYMBOLS[mark], tone, lines };
}

/** The answers of the card. Where a card asks first which slot is meant, the page has room to show them all. */
function choices(view: MeetingCardView, context: CardContext): AnswerSheet['choices'] {
  return answers(view, context)
    .flatMap((action) => (action.verb === chooseSlot.verb ? slotButtons(view, context) : [action]))
    .map((action) => ({
      label: action.title,
      answer: answerOf(action),
      isPrimary: action.style === 'positive',
    }));
}

/** What a button means, by its verb. Throws on a button that is no answer: a fault in our own cards. */
function answerOf({ verb, data }: ExecuteAction): PageAnswer {
  const answer = READERS.find((reader) => reader.verb === verb)?.read(data);
  if (answer === undefined) throw new Error(`The button ${verb} is no answer`);
  return answer;
}

const READERS = [
  reader(signUp, ({ slotId }) => ({ kind: 'sign-up', slotId: slotId ?? null })),
  reader(signOff, () => ({ kind: 'sign-off' })),
  reader(leaveLine, () => ({ kind: 'leave-line' })),
  reader(askDeputy, () => ({ kind: 'ask-deputy' })),
  reader(answerDeputy, ({ primary, accept }) => ({ kind: 'answer-deputy', primary, accept })),
  reader(answerOffer, ({ accept }) => ({ kind: 'answer-offer', accept })),
];

function reader<Data>(
  action: ActionDefinition<Data>,
  meant: (data: Data) => PageAnswer,
): { readonly verb: string; readonly read: (data: unknown) => PageAnswer } {
  return { verb: action.verb, read: (data) => meant(action.schema.parse(data)) };
}
