/** What became of someone's answer when the meeting got another time, and what they may answer now. */
import type { ExecuteAction } from './actions.ts';
import { AnswerButtons } from './answer-buttons.ts';
import { askedSentence, canStillSignUp, comeButtons, threeAnswers } from './asking.ts';
import { textsOf, type CardContext } from './card.ts';
import { MOST_BUTTONS } from './meeting-actions.ts';
import type { TellingView } from './message.ts';
import type { OwnState } from './own-state.ts';

/** In a sentence or two. */
export function afterMove(state: OwnState, view: TellingView, context: CardContext): readonly string[] {
  const { moved, willYouCome } = textsOf(context).sending;
  const { names, meeting } = view;
  const notices = textsOf(context).notices;
  const isOpen = canStillSignUp(meeting, context);
  const tooLate = [notices.mailSecretariat(context.secretariat)];
  switch (state.kind) {
    case 'attending':
      return [moved.seatStays];
    case 'waiting':
      return [moved.lineStays];
    case 'offered':
      return [moved.offerStays];
    case 'declined':
    case 'deputy-lapsed':
      return isOpen ? [moved.perhapsNow] : tooLate;
    case 'deputy-asked':
      return [moved.questionStays(names.deputy)];
    case 'deputy-accepted':
      return [moved.deputyStays(names.deputy)];
    case 'deputy-declined':
      return isOpen ? [notices.comeYourself] : tooLate;
    case 'stand-in-asked':
      return [moved.askedStill(names.primary)];
    case 'none':
      if (view.askedInstead.length > 0) return [askedSentence(view, context)];
      return isOpen ? [willYouCome] : tooLate;
  }
}

/** The answers that fit it, at most four; `cannot` is what the button says with which one signs off. */
export function answersAfterMove(
  state: OwnState,
  view: TellingView,
  cannot: string,
  context: CardContext,
): readonly ExecuteAction[] {
  const { meeting, mayAskDeputy } = view;
  const buttons = new AnswerButtons(meeting.meetingId, context);
  const { comeMyself } = textsOf(context).registrations.button;
  const isOpen = canStillSignUp(meeting, context);
  const deputy = mayAskDeputy && isOpen ? [buttons.deputy] : [];
  switch (state.kind) {
    case 'attending':
      return [buttons.signOff(cannot), ...(state.standsIn ? [] : deputy)];
    case 'waiting':
      return [buttons.signOff(cannot), ...deputy];
    case 'offered':
      return [buttons.acceptOffer, buttons.declineOffer];
    case 'declined':
    case 'deputy-lapsed':
      return isOpen ? [...comeButtons(meeting, MOST_BUTTONS - deputy.length, context), ...deputy] : [];
    case 'deputy-asked':
    case 'deputy-accepted':
      return [];
    case 'deputy-declined':
      return isOpen ? [buttons.signUp(comeMyself, state.seat ?? undefined, 'positive'), buttons.decline] : [];
    case 'stand-in-asked':
      return isOpen
        ? [buttons.answerDeputy(state.primary, true), buttons.answerDeputy(state.primary, false)]
        : [];
    case 'none':
      return isOpen && view.askedInstead.length === 0 ? threeAnswers(view, context) : [];
  }
}
