/** What all work of the secretariat has in common, whichever feature it is in: by its role alone, in its own chat alone. */
import { isSecretariat } from '../domain/people.ts';
import type { MeetingView } from '../domain/views.ts';
import type { Texts } from '../texts/index.ts';
import { plain } from '../texts/plain.ts';
import type { ActionDefinition } from './card-data/action.ts';
import type { CardContext } from './cards/card.ts';
import { manageCard, type Said } from './cards/meeting-editing-manage.ts';
import type { Drawing } from './drawing.ts';
import { onAction, type ActionHandler, type Speaking } from './feature.ts';
import type { Reply } from './turn.ts';

export interface Desk {
  /** Binds a button; anyone else who presses it, with a card of their own making too, is told who can do it. */
  on<Data>(
    action: ActionDefinition<Data>,
    act: (speaking: Speaking, data: Data) => Promise<Reply>,
  ): ActionHandler;
  /** The same for what is typed, or asked for in another way. */
  for(speaking: Speaking, act: () => Promise<Reply> | Reply): Promise<Reply>;
  /** The answer to something that the use case refused, or that is about no meeting. */
  refusal(speaking: Speaking, why: 'forbidden' | null): Reply;
  /** The meeting as it now stands, with what just happened. */
  manage(speaking: Speaking, view: MeetingView, said: Said | null): Reply;
  context(speaking: Speaking): CardContext;
}

/**
 * Makes the desk: it judges by the stored role, never by the card. `forbidden` says what is the secretariat's here,
 * and whom to mail.
 */
export function createDesk(
  drawing: Drawing,
  forbidden: (texts: Texts, secretariat: string) => string = ({ meetingEditing }, secretariat) =>
    meetingEditing.forbidden(secretariat),
): Desk {
  function refusal(speaking: Speaking, why: 'forbidden' | null): Reply {
    if (why === null) return { text: speaking.texts.meetings.gone };
    return { text: forbidden(speaking.texts, plain(drawing.context(speaking).secretariat)) };
  }

  async function atDesk(speaking: Speaking, act: () => Promise<Reply> | Reply): Promise<Reply> {
    if (!isSecretariat(speaking.actor)) return refusal(speaking, 'forbidden');
    // Names and concepts are not for a channel, where others read along.
    return speaking.isPrivate ? act() : { text: speaking.texts.meetingEditing.onlyPrivate };
  }

  return {
    on: (action, act) => onAction(action, (speaking, data) => atDesk(speaking, () => act(speaking, data))),
    for: atDesk,
    refusal,
    manage: (speaking, view, said) => ({ card: manageCard(view, said, drawing.context(speaking)) }),
    context: (speaking) => drawing.context(speaking),
  };
}
