/** Which answers a person may give, by their own state and the phase of the meeting. */
import { sessionOf, type SlotId } from '../../domain/meetings.ts';
import type { SlotView } from '../../domain/views.ts';
import type { ExecuteAction } from './actions.ts';
import { AnswerButtons } from './answer-buttons.ts';
import { textsOf, type CardContext } from './card.ts';
import { ownStateOf, type OwnState } from './own-state.ts';
import type { MeetingCardView } from './views.ts';
import { slotWords } from './wording.ts';

/** Up to this many slots have a button of their own; with more, "Ik kom" asks which. */
const MOST_SLOT_BUTTONS = 2;

/** Every answer that the person may give now, the most likely first. */
export function answers(view: MeetingCardView, context: CardContext): readonly ExecuteAction[] {
  const { meeting, phase } = view.meeting;
  const state = ownStateOf(view.own);
  if (!view.viewer.invited && state.kind === 'none') return [];
  if (phase === 'open') return openAnswers(state, view, context);
  if (phase !== 'closed') return [];
  // As the rules do: it is too late when the own group begins, not when the first one does.
  if ('slotId' in state && sessionOf(meeting, state.slotId).start <= context.now) return [];
  const buttons = new AnswerButtons(meeting.meetingId, context);
  if (state.kind === 'offered') return [buttons.acceptOffer, buttons.declineOffer];
  if (state.kind !== 'attending' && state.kind !== 'waiting') return [];
  const leave = state.kind === 'attending' && state.alsoWaiting !== null ? [buttons.leaveLine] : [];
  return [buttons.decline, ...leave];
}

function openAnswers(state: OwnState, view: MeetingCardView, context: CardContext): readonly ExecuteAction[] {
  const { meetingId } = view.meeting.meeting;
  const buttons = new AnswerButtons(meetingId, context);
  const { button } = textsOf(context).registrations;
  const deputy = view.viewer.mayAskDeputy ? [buttons.deputy] : [];
  const come = (title: string, style?: 'positive'): ExecuteAction =>
    view.meeting.slots.length > 1 ? buttons.choose(title, style) : buttons.signUp(title, undefined, style);
  switch (state.kind) {
    case 'none':
      return [...comeButtons(view, buttons, context), buttons.decline, ...deputy];
    case 'attending': {
      const change =
        state.alsoWaiting === null
          ? changeButtons(view, state.slotId, buttons, context)
          : [buttons.leaveLine];
      return [buttons.decline, ...change, ...(state.standsIn ? [] : deputy)];
    }
    case 'waiting':
      return [...otherWithRoom(view, state.slotId, buttons, context), buttons.decline, ...deputy];
    case 'offered':
      return [buttons.acceptOffer, buttons.declineOffer];
    case 'declined':
    case 'deputy-lapsed':
      return [come(button.comeAfterAll), ...deputy];
    case 'deputy-asked':
      return [
        buttons.signUp(button.comeMyself, state.seat ?? undefined),
        buttons.signOff(button.nobodyComes),
      ];
    case 'deputy-accepted':
      return [come(button.comeToo)];
    case 'deputy-declined':
      return [
        state.seat === null
          ? come(button.comeMyself, 'positive')
          : buttons.signUp(button.comeMyself, state.seat, 'positive'),
        buttons.decline,
      ];
    case 'stand-in-asked':
      return [buttons.answerDeputy(state.primary, true), buttons.answerDeputy(state.primary, false)];
  }
}

/** A button for each slot while they are few, else one that asks which. The first with room is the primary one. */
function comeButtons(
  view: MeetingCardView,
  buttons: AnswerButtons,
  context: CardContext,
): readonly ExecuteAction[] {
  const { slots, meeting } = view.meeting;
  const texts = textsOf(context);
  if (slots.length > MOST_SLOT_BUTTONS) return [buttons.choose(texts.registrations.button.come, 'positive')];
  const primary = slots.find(hasRoom) ?? slots[0];
  return slots.map((slotView) => {
    const words = slotWords(meeting, slotView.slot, context);
    const title = hasRoom(slotView) ? texts.slots.come(words) : texts.slots.joinLine(words);
    return buttons.signUp(title, slotView.slot.slotId, slotView === primary ? 'positive' : undefined);
  });
}

function changeButtons(
  view: MeetingCardView,
  seat: SlotId,
  buttons: AnswerButtons,
  context: CardContext,
): readonly ExecuteAction[] {
  const others = view.meeting.slots.filter(({ slot }) => slot.slotId !== seat);
  const texts = textsOf(context);
  const [other] = others;
  if (other === undefined) return [];
  if (others.length > 1) return [buttons.choose(texts.registrations.button.chooseOther)];
  return [
    buttons.signUp(
      texts.slots.change(slotWords(view.meeting.meeting, other.slot, context)),
      other.slot.slotId,
    ),
  ];
}

/** For someone in line: the other slot that can be had at once. */
function otherWithRoom(
  view: MeetingCardView,
  waitingFor: SlotId,
  buttons: AnswerButtons,
  context: CardContext,
): readonly ExecuteAction[] {
  const other = view.meeting.slots.find(
    (slotView) => slotView.slot.slotId !== waitingFor && hasRoom(slotView),
  );
  if (other === undefined) return [];
  const title = textsOf(context).slots.come(slotWords(view.meeting.meeting, other.slot, context));
  return [buttons.signUp(title, other.slot.slotId, 'positive')];
}

/** A seat is to be had at once: one is free and nobody waits for it (rule Registration 2). */
function hasRoom({ free, waiting }: SlotView): boolean {
  return free !== 0 && waiting === 0;
}
