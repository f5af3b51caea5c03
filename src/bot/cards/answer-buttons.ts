import type { MeetingId, SlotId } from '../../domain/meetings.ts';
import type { PersonId } from '../../domain/people.ts';
import type { ActionDefinition } from '../card-data/action.ts';
import { showMeeting } from '../card-data/meetings.ts';
import {
  answerDeputy,
  askDeputy,
  answerOffer,
  chooseSlot,
  leaveLine,
  signOff,
  signUp,
} from '../card-data/registrations.ts';
import { execute, type ExecuteAction } from './actions.ts';
import { textsOf, type CardContext } from './card.ts';

/** The buttons with which someone answers one meeting. */
export class AnswerButtons {
  readonly #meetingId: MeetingId;
  readonly #context: CardContext;

  constructor(meetingId: MeetingId, context: CardContext) {
    this.#meetingId = meetingId;
    this.#context = context;
  }

  get #titles() {
    return textsOf(this.#context).registrations.button;
  }

  button<Data extends object>(
    action: ActionDefinition<Data>,
    data: Data,
    title: string,
    style?: 'positive',
  ): ExecuteAction {
    const { language } = this.#context;
    return execute(action, data, { title, language, ...(style === undefined ? {} : { style }) });
  }

  signUp(title: string, slotId?: SlotId, style?: 'positive'): ExecuteAction {
    const data = { meetingId: this.#meetingId, ...(slotId === undefined ? {} : { slotId }) };
    return this.button(signUp, data, title, style);
  }

  choose(title: string, style?: 'positive'): ExecuteAction {
    return this.button(chooseSlot, { meetingId: this.#meetingId }, title, style);
  }

  get decline(): ExecuteAction {
    return this.signOff(this.#titles.decline);
  }

  signOff(title: string): ExecuteAction {
    return this.button(signOff, { meetingId: this.#meetingId }, title);
  }

  get show(): ExecuteAction {
    return this.button(showMeeting, { meetingId: this.#meetingId }, this.#titles.show);
  }

  get leaveLine(): ExecuteAction {
    return this.button(leaveLine, { meetingId: this.#meetingId }, this.#titles.leaveLine);
  }

  get deputy(): ExecuteAction {
    return this.button(askDeputy, { meetingId: this.#meetingId }, this.#titles.deputy);
  }

  answerDeputy(primary: PersonId, accept: boolean): ExecuteAction {
    const data = { meetingId: this.#meetingId, primary, accept };
    return accept
      ? this.button(answerDeputy, data, this.#titles.acceptDeputy, 'positive')
      : this.button(answerDeputy, data, this.#titles.declineDeputy);
  }

  get acceptOffer(): ExecuteAction {
    return this.button(
      answerOffer,
      { meetingId: this.#meetingId, accept: true },
      this.#titles.acceptOffer,
      'positive',
    );
  }

  get declineOffer(): ExecuteAction {
    return this.button(answerOffer, { meetingId: this.#meetingId, accept: false }, this.#titles.declineOffer);
  }
}
