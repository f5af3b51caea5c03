/** That a meeting has another place or link: each told only to who needs it (rule Sending 5). */
import { isElsewhere, modesFor } from '../../domain/involvement.ts';
import type { Mode } from '../../domain/meetings.ts';
import { days } from '../../texts/dates.ts';
import { openUrl } from './actions.ts';
import { afterMove, answersAfterMove } from './after-move.ts';
import { withShow } from './asking.ts';
import { beforeAndNow } from './before-and-now.ts';
import { textsOf, type CardContext } from './card.ts';
import { textBlock, type Element } from './elements.ts';
import {
  meetingFact,
  safeLink,
  subjectOf,
  themeFact,
  whenFact,
  whenOf,
  whereFacts,
} from './message-facts.ts';
import type { TellingView, Told } from './message.ts';
import { ownStateOf } from './own-state.ts';
import { sentenceLines } from './own-line.ts';
import { factsLine } from './wording.ts';

/** The place for who is in a physical slot, the link for who is online; both for who is in one and in line for the other. */
export function relocated(view: TellingView, context: CardContext): Told {
  const { meeting, registration } = view;
  const { sending, registrations } = textsOf(context);
  const state = ownStateOf(registration === null ? null : { registration, place: null });
  const stays = afterMove(state, view, context);
  const answers = answersAfterMove(state, view, sending.button.notComing, context);
  const slotId = registration?.seat ?? registration?.waitingFor ?? registration?.offered ?? null;
  const modes = changedModes(view);
  const changes = modes.map((mode) =>
    mode === 'physical' ? newPlace(view, context) : newLink(view, context),
  );
  const join = modes.includes('online') ? openUrl(registrations.button.join, meeting.link) : null;
  const primary = answers.some(({ style }) => style === 'positive') ? {} : { style: 'positive' as const };
  return {
    top: {
      mark: 'info',
      tone: 'warning',
      lines: sentenceLines([...changes.flatMap(({ onCard }) => onCard), ...stays]),
    },
    when: [
      textBlock(whenOf(meeting, slotId, context), { spacing: 'small' }),
      ...changes.flatMap(({ columns }) => columns),
    ],
    facts: [],
    actions: withShow([...(join === null ? [] : [{ ...join, ...primary }]), ...answers], meeting, context),
    letter: {
      subject: subjectOf(
        changes[0]?.subject ?? '',
        meeting,
        days(meeting.sessions, context.language, context.now),
        context,
      ),
      sentences: [
        ...changes.flatMap(({ sentences }) => sentences),
        `${factsLine(meeting, slotId, context)}.`,
        ...stays,
      ],
      facts: [
        meetingFact(meeting, context),
        whenFact(meeting, slotId, context),
        ...whereFacts(meeting, modes.length > 1 ? null : slotId, context),
        ...themeFact(meeting, context),
      ],
      takesAnswer: answers.length > 0,
      calendar: 'publish',
    },
  };
}

interface Relocation {
  readonly subject: string;
  readonly sentences: readonly string[];
  /** The same without what the columns tell. */
  readonly onCard: readonly string[];
  readonly columns: readonly Element[];
}

function newPlace({ meeting: { place }, known }: TellingView, context: CardContext): Relocation {
  const texts = textsOf(context).sending.relocated.place;
  const { toFollow } = textsOf(context).meetings.facts;
  const before = known?.place ?? null;
  const columns = [beforeAndNow(known === null ? null : [before ?? toFollow], [place ?? toFollow], context)];
  if (place === null) {
    const { subject, what } = texts.gone;
    return { subject, sentences: what, onCard: what, columns };
  }
  const { subject, what } = before === null ? texts.known : texts.changed;
  const now = before === null ? texts.is(place) : texts.from(before, place);
  return { subject, sentences: [what, now], onCard: [what], columns };
}

/** Without the old link: nobody should use it any more. */
function newLink({ meeting, known }: TellingView, context: CardContext): Relocation {
  const texts = textsOf(context).sending.relocated.link;
  const { subject, what } =
    safeLink(meeting) === null ? texts.gone : known?.link === null ? texts.known : texts.changed;
  return { subject, sentences: what, onCard: what, columns: [] };
}

/** What changed of what the recipient needs; all that the recipient needs when it is not known how it was. */
function changedModes({ meeting, registration, known }: TellingView): readonly Mode[] {
  const needed = [...modesFor(meeting, registration)];
  return known === null ? needed : needed.filter((mode) => isElsewhere(new Set([mode]), known, meeting));
}
