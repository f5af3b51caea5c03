/** The buttons that answer a meeting. Who presses is who answers, whatever the card says. */
import type { Answer, Answering } from '../../app/answering.ts';
import type { Registrations } from '../../app/registrations.ts';
import {
  answerDeputy,
  answerOffer,
  askDeputy,
  chooseSlot,
  leaveLine,
  nameDeputy,
  showMine,
  signOff,
  signUp,
  undo,
} from '../card-data/registrations.ts';
import { chooseSlotCard } from '../cards/choose-slot.ts';
import { myRegistrationsCard } from '../cards/meeting-list.ts';
import { showMineCard } from '../cards/show-mine.ts';
import type { ActionDefinition } from '../card-data/action.ts';
import type { Drawing } from '../drawing.ts';
import { onAction, type ActionHandler, type Feature, type Speaking } from '../feature.ts';
import type { Replies } from '../replies.ts';
import type { Reply } from '../turn.ts';

/** The feature of the buttons that answer, and of someone's own answers. */
export function registrationButtonsFeature(options: {
  readonly answering: Answering;
  readonly registrations: Registrations;
  readonly replies: Replies;
  readonly drawing: Drawing;
}): Feature {
  const { answering, registrations, replies, drawing } = options;

  /** A button whose press is an answer. */
  function answers<Data extends { readonly meetingId: string }>(
    action: ActionDefinition<Data>,
    answer: (speaking: Speaking, data: Data) => Promise<Answer>,
  ): ActionHandler {
    return onAction(action, async (speaking, data) =>
      replies.outcome(speaking, await answer(speaking, data)),
    );
  }

  async function showAnswers(speaking: Speaking): Promise<Reply> {
    const { person } = speaking.actor;
    if (person === null) return replies.outcome(speaking, 'stranger');
    const mine = await registrations.ofPerson(person.personId);
    const views = await Promise.all(mine.map((shown) => drawing.view(speaking, shown)));
    const rows = views.map(({ meeting, own, names }) => ({ meeting: meeting.meeting, own, names }));
    return { card: myRegistrationsCard(rows, drawing.context(speaking)) };
  }

  return {
    name: 'registration-buttons',
    intents: {
      'my-registrations': async (speaking) =>
        speaking.isPrivate ? showAnswers(speaking) : { card: showMineCard(drawing.context(speaking)) },
    },
    actions: [
      answers(signUp, ({ actor, turn }, { meetingId, slotId }) =>
        answering.signUp(actor, meetingId, turn.activityId, slotId ?? {}),
      ),
      answers(signOff, ({ actor, turn }, { meetingId }) =>
        answering.signOff(actor, meetingId, turn.activityId),
      ),
      answers(leaveLine, ({ actor, turn }, { meetingId }) =>
        answering.leaveLine(actor, meetingId, turn.activityId),
      ),
      answers(askDeputy, ({ actor, turn }, { meetingId }) =>
        answering.askDeputy(actor, meetingId, turn.activityId, {}),
      ),
      answers(answerDeputy, ({ actor, turn }, { meetingId, primary, accept }) =>
        answering.answerDeputy(actor, meetingId, turn.activityId, { primary, accept }),
      ),
      answers(answerOffer, ({ actor, turn }, { meetingId, accept }) =>
        answering.answerOffer(actor, meetingId, turn.activityId, accept),
      ),
      answers(undo, ({ actor, turn }, { meetingId, undo: back }) =>
        answering.undo(actor, meetingId, turn.activityId, back),
      ),
      onAction(chooseSlot, (speaking, { meetingId }) => replies.meeting(speaking, meetingId, chooseSlotCard)),
      onAction(showMine, showAnswers),
      answers(nameDeputy, ({ actor, turn }, { meetingId, name, email }) =>
        answering.nameDeputy(actor, meetingId, turn.activityId, { name, email }),
      ),
    ],
  };
}
