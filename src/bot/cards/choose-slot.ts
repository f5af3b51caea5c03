import type { CardJson } from '../../app/ports.ts';
import type { SlotView } from '../../domain/views.ts';
import { showMeeting } from '../card-data/meetings.ts';
import { signUp } from '../card-data/registrations.ts';
import { execute, executeForm, type Action, type ExecuteAction } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { factRows, textBlock, type Element } from './elements.ts';
import { choiceInput } from './inputs.ts';
import { heading, slotSeats, slotTime } from './meeting-parts.ts';
import type { MeetingCardView } from './views.ts';
import { slotWords } from './wording.ts';

/** Up to this many slots are buttons; more become one choice. */
const MOST_SLOT_BUTTONS = 3;

/** Asks which slot is meant; the slot that one sits in already is not offered again. */
export function chooseSlotCard(view: MeetingCardView, context: CardContext): CardJson {
  const texts = textsOf(context);
  const { meeting } = view.meeting;
  const offered = offeredSlots(view);
  const asButtons = offered.length <= MOST_SLOT_BUTTONS;
  const back = execute(
    showMeeting,
    { meetingId: meeting.meetingId },
    { title: texts.registrations.button.back, language: context.language, leavesForm: true },
  );
  return card(context, {
    body: [
      ...heading(meeting, context),
      textBlock(texts.registrations.choose.title, { weight: 'bolder', spacing: 'medium' }),
      ...(asButtons
        ? factRows(offered.map((slot) => slotFact(slot, view, context)))
        : [choice(offered, view, context)]),
    ],
    actions: [...(asButtons ? slotButtons(view, context) : [submit(view, context)]), back],
    speak: texts.registrations.choose.speak(meeting.title),
  });
}

/** A button for each slot that one can choose. */
export function slotButtons(view: MeetingCardView, context: CardContext): readonly ExecuteAction[] {
  return offeredSlots(view).map((slot) => slotButton(slot, view, context));
}

function offeredSlots(view: MeetingCardView): readonly SlotView[] {
  return view.meeting.slots.filter(({ slot }) => slot.slotId !== view.own?.registration.seat);
}

function slotFact(slot: SlotView, { meeting }: MeetingCardView, context: CardContext) {
  return {
    label: slotTime(meeting.meeting, slot, context),
    value: slotSeats(slot, meeting.meeting, context),
  };
}

function slotButton(slotView: SlotView, { meeting }: MeetingCardView, context: CardContext): ExecuteAction {
  const texts = textsOf(context).slots;
  const words = slotWords(meeting.meeting, slotView.slot, context);
  const hasRoom = slotView.free !== 0 && slotView.waiting === 0;
  return execute(
    signUp,
    { meetingId: meeting.meeting.meetingId, slotId: slotView.slot.slotId },
    { title: hasRoom ? texts.come(words) : texts.joinLine(words), language: context.language },
  );
}

function choice(offered: readonly SlotView[], view: MeetingCardView, context: CardContext): Element {
  const { choose } = textsOf(context).registrations;
  return choiceInput('slotId', {
    label: choose.label,
    errorMessage: choose.missing,
    choices: offered.map((slot) => {
      const { label, value } = slotFact(slot, view, context);
      return { title: `${label} · ${value}`, value: slot.slot.slotId };
    }),
  });
}

function submit({ meeting }: MeetingCardView, context: CardContext): Action {
  const { submit: title } = textsOf(context).registrations.choose;
  return executeForm(
    signUp,
    { meetingId: meeting.meeting.meetingId },
    { title, language: context.language, style: 'positive' },
  );
}
