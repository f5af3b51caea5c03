/** A person's own reminders: what was switched, and when they come. */
import type { OwnReminders } from '../../app/reminders.ts';
import type { CardJson } from '../../app/ports.ts';
import { dayAndClock } from '../../texts/dates.ts';
import { wantReminders } from '../card-data/reminders.ts';
import { execute, type ExecuteAction } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { textBlock, type Element } from './elements.ts';
import { heading } from './meeting-parts.ts';
import { announcement, type OwnLine } from './own-line.ts';

/** Switched on or off: what still comes, and the button that takes it back. */
export function remindersSwitchedCard(wanted: boolean, context: CardContext): CardJson {
  const { on, off } = textsOf(context).reminders;
  const said: OwnLine = wanted
    ? { mark: 'yes', tone: 'good', lines: on }
    : { mark: 'no', tone: 'emphasis', lines: off };
  return card(context, {
    body: [announcement(said)],
    actions: [switchButton(!wanted, context)],
    speak: said.lines.join(' '),
  });
}

/** When someone is reminded of one meeting, or why not. */
export function ownRemindersCard(own: OwnReminders, context: CardContext): CardJson {
  const texts = textsOf(context).reminders;
  const { meeting, wanted, coming } = own;
  const first = firstLine(own, context);
  const moments = wanted ? coming.map((moment) => momentLine(moment, context)) : [];
  return card(context, {
    body: [
      textBlock(texts.title, { size: 'small', weight: 'bolder' }),
      ...heading(meeting.meeting, context),
      textBlock(first, { weight: 'bolder', spacing: 'medium' }),
      ...moments.map((line): Element => textBlock(line, { spacing: 'small' })),
    ],
    actions: [switchButton(!wanted, context)],
    speak: [first, ...moments].join(' '),
  });
}

function firstLine({ wanted, attends, asked, coming }: OwnReminders, context: CardContext): string {
  const texts = textsOf(context).reminders;
  if (!wanted) return texts.switchedOff;
  if (!attends) return asked ? `${texts.notAttending} ${texts.stillAsked}` : texts.notAttending;
  return coming.length === 0 ? texts.noneLeft : texts.coming(coming.length);
}

/** "dinsdag 5 januari, 9.00 uur". The one of an hour before brings the link. */
function momentLine({ kind, due }: OwnReminders['coming'][number], context: CardContext): string {
  const { language, now } = context;
  const when = dayAndClock(due, language, now);
  return kind === 'reminder-hour' ? textsOf(context).reminders.withLink(when) : when;
}

function switchButton(wanted: boolean, context: CardContext): ExecuteAction {
  const { switchOn, switchOff } = textsOf(context).reminders;
  return execute(
    wantReminders,
    { wanted },
    { title: wanted ? switchOn : switchOff, language: context.language },
  );
}
