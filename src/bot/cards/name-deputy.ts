import type { CardJson } from '../../app/ports.ts';
import { showMeeting } from '../card-data/meetings.ts';
import { nameDeputy } from '../card-data/registrations.ts';
import { execute, executeForm } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { textBlock } from './elements.ts';
import { textInput } from './inputs.ts';
import { heading } from './meeting-parts.ts';
import type { MeetingCardView } from './views.ts';

/**
 * For someone whose deputy the network does not know, or who names another than the one on record: asks for a name,
 * which becomes the secretariat's task. `named` is the name as typed, to start from.
 */
export function nameDeputyCard(view: MeetingCardView, context: CardContext, named?: string): CardJson {
  const { nameDeputy: texts, button } = textsOf(context).registrations;
  const { meeting } = view.meeting;
  const { language } = context;
  const data = { meetingId: meeting.meetingId };
  const { deputy } = view.names;
  const why = deputy === null ? texts.why : texts.whyOther(deputy);
  return card(context, {
    body: [
      ...heading(meeting, context),
      textBlock(texts.title, { weight: 'bolder', spacing: 'medium' }),
      textBlock(why, { spacing: 'small' }),
      textInput('name', {
        label: texts.name,
        errorMessage: texts.nameMissing,
        maxLength: 120,
        ...(named === undefined ? {} : { value: named }),
      }),
      textInput('email', {
        label: texts.email,
        errorMessage: texts.emailMissing,
        maxLength: 254,
        style: 'email',
      }),
    ],
    actions: [
      executeForm(nameDeputy, data, { title: texts.submit, language, style: 'positive' }),
      execute(showMeeting, data, { title: button.back, language, leavesForm: true }),
    ],
    speak: `${texts.title} ${why}`,
  });
}
