/** Registering and signing off someone else. */
import type { AnsweredForOther, AnsweringForOthers } from '../../../app/answering-for-others.ts';
import type { MeetingEditing } from '../../../app/meeting-editing.ts';
import type { MeetingId, SlotId } from '../../../domain/meetings.ts';
import {
  ANY_SLOT,
  answerForName,
  answerForPerson,
  registerGuest,
  typed,
  undoForPerson,
} from '../../card-data/meeting-editing.ts';
import {
  answerFormCard,
  choosePersonCard,
  unknownPersonCard,
  type Asked,
} from '../../cards/meeting-editing-others.ts';
import type { ActionHandler, Speaking } from '../../feature.ts';
import type { Reply } from '../../turn.ts';
import type { Desk } from '../../desk.ts';
import { saidOfOther } from '../../cards/meeting-editing-said.ts';

/** As much of a name as a button can carry. */
const LONGEST_NAME = 120;

/** The buttons that answer for someone else and take that back. */
export function otherActions(
  desk: Desk,
  editing: MeetingEditing,
  others: AnsweringForOthers,
): readonly ActionHandler[] {
  async function replyTo(
    speaking: Speaking,
    meetingId: MeetingId,
    asked: Asked | null,
    answer: AnsweredForOther,
  ): Promise<Reply> {
    if (answer === null || answer === 'forbidden') return desk.refusal(speaking, answer);
    const context = desk.context(speaking);
    if (answer.kind === 'answered') {
      return desk.manage(
        speaking,
        answer.answered.view,
        saidOfOther(answer.person, answer.answered, context),
      );
    }
    const view = await editing.show(speaking.actor, meetingId);
    if (view === null || view === 'forbidden') return desk.refusal(speaking, view);
    if (asked === null) {
      const { gone } = speaking.texts.meetingEditing.other;
      return desk.manage(speaking, view, { mark: 'info', tone: 'emphasis', lines: [gone] });
    }
    if (asked.name.length < 2) return { card: answerFormCard(view, asked.name, context) };
    return answer.kind === 'choose'
      ? { card: choosePersonCard(view, asked, answer.candidates, context) }
      : { card: unknownPersonCard(view, asked, context) };
  }

  return [
    desk.on(answerForName, async (speaking, data) => {
      const { meetingId, what } = data;
      const name = typed(data, 'name').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
      const slotId = slotFrom(data.slotId);
      const answer = await others.answer(
        speaking.actor,
        meetingId,
        speaking.turn.activityId,
        { name },
        { kind: what, slotId },
      );
      return replyTo(speaking, meetingId, { name, what, slotId }, answer);
    }),

    desk.on(answerForPerson, async (speaking, { meetingId, personId, what, slotId }) => {
      const answer = await others.answer(
        speaking.actor,
        meetingId,
        speaking.turn.activityId,
        { personId },
        { kind: what, slotId: slotFrom(slotId) },
      );
      return replyTo(speaking, meetingId, null, answer);
    }),

    desk.on(registerGuest, async (speaking, { meetingId, name, slotId }) => {
      const { activityId } = speaking.turn;
      const answer = await others.registerGuest(
        speaking.actor,
        meetingId,
        activityId,
        name,
        slotFrom(slotId),
      );
      return replyTo(speaking, meetingId, null, answer);
    }),

    desk.on(undoForPerson, async (speaking, { meetingId, personId, undo }) => {
      const answer = await others.undo(speaking.actor, meetingId, speaking.turn.activityId, personId, undo);
      return replyTo(speaking, meetingId, null, answer);
    }),
  ];
}

function slotFrom(chosen: string | undefined): SlotId | null {
  return chosen === undefined || chosen === ANY_SLOT ? null : chosen;
}
