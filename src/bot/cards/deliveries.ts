/** What became of a meeting's messages: the numbers, and by name who was not reached. */
import type { MeetingLedger, NamedNotReached } from '../../app/deliveries.ts';
import type { CardJson } from '../../app/ports.ts';
import type { LedgerKind } from '../../domain/ledger-rows.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { sendAgain, showDeliveries } from '../card-data/deliveries.ts';
import { manageMeeting } from '../card-data/meeting-editing.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { chooseMeetingCard } from './choose-meeting.ts';
import { kindBlock } from './delivery-numbers.ts';
import { missText } from './delivery-reasons.ts';
import { container, textBlock, type Element } from './elements.ts';
import { heading } from './meeting-parts.ts';
import { announcement, type OwnLine } from './own-line.ts';

/** A list in chat shows at most this many. */
const PAGE = 5;

/** The ledger of a meeting; `page` counts from 0 through the people who were not reached. */
export function ledgerCard(ledger: MeetingLedger, page: number, context: CardContext): CardJson {
  return drawn(ledger, page, summary(ledger, context), context);
}

/** The same right after "send again": how many go again. */
export function sentAgainCard(ledger: MeetingLedger, again: number, context: CardContext): CardJson {
  const texts = textsOf(context).deliveries;
  const lines = again === 0 ? [texts.nothingAgain] : [texts.again(again), texts.againLater];
  return drawn(
    ledger,
    0,
    { mark: again === 0 ? 'info' : 'yes', tone: again === 0 ? 'emphasis' : 'good', lines },
    context,
  );
}

/** Several meetings fit what was asked: each is a row that opens its ledger. */
export function chooseLedgerCard(
  meetings: readonly Meeting[],
  kind: LedgerKind | null,
  context: CardContext,
): CardJson {
  const { language } = context;
  return chooseMeetingCard(
    textsOf(context).deliveries.choose,
    meetings,
    ({ meetingId }, title) =>
      execute(showDeliveries, { meetingId, ...(kind === null ? {} : { kind }) }, { title, language }),
    context,
  );
}

function drawn(ledger: MeetingLedger, page: number, said: OwnLine, context: CardContext): CardJson {
  const texts = textsOf(context).deliveries;
  const last = Math.max(0, Math.ceil(ledger.notReached.length / PAGE) - 1);
  const current = Math.min(page, last);
  return card(context, {
    body: [
      textBlock(texts.label, { size: 'small', weight: 'bolder' }),
      ...heading(ledger.view.meeting, context),
      announcement(said),
      // The numbers stand on the first page; further on are only names.
      ...(current === 0 ? ledger.kinds.map((tally) => kindBlock(tally, context)) : []),
      ...people(ledger, current, context),
      ...(current === 0 ? vacancies(ledger, context) : []),
    ],
    actions: actions(ledger, current, context),
    speak: [ledger.view.meeting.title, ...said.lines].join('. ').replaceAll('..', '.'),
  });
}

/** Silence is never success: only when everything was sent or not needed, everyone was reached. */
function summary({ kind, kinds, notReached }: MeetingLedger, context: CardContext): OwnLine {
  const texts = textsOf(context).deliveries;
  const waiting = kinds.reduce((sum, tally) => sum + tally.waiting, 0);
  const onTheWay = waiting === 0 ? [] : [texts.onTheWay(waiting)];
  if (kinds.length === 0) {
    const line = kind === null ? texts.nothing : texts.nothingOfKind(texts.kind[kind]);
    return { mark: 'info', tone: 'emphasis', lines: [line] };
  }
  if (notReached.length > 0) {
    return { mark: 'no', tone: 'attention', lines: [texts.notReached(notReached.length), ...onTheWay] };
  }
  return waiting > 0
    ? { mark: 'waiting', tone: 'warning', lines: onTheWay }
    : { mark: 'yes', tone: 'good', lines: [texts.allReached] };
}

function people({ notReached }: MeetingLedger, page: number, context: CardContext): readonly Element[] {
  const texts = textsOf(context).deliveries;
  const shown = notReached.slice(page * PAGE, (page + 1) * PAGE);
  const isUncertain = shown.some(({ misses }) => misses.some(({ why }) => why === 'uncertain'));
  if (shown.length === 0) return [];
  const title = texts.range(page * PAGE + 1, page * PAGE + shown.length, notReached.length);
  return [
    textBlock(title, { weight: 'bolder', spacing: 'large' }),
    ...shown.map((one) => personBlock(one, context)),
    ...(isUncertain ? [textBlock(texts.uncertainHint, { isSubtle: true, spacing: 'medium' })] : []),
  ];
}

function personBlock({ name, region, misses }: NamedNotReached, context: CardContext): Element {
  const texts = textsOf(context).deliveries;
  const who = [name ?? texts.unknownName, region].filter((part) => part !== null).join(' · ');
  return container(
    [
      textBlock(who, { weight: 'bolder' }),
      ...misses.map((miss) =>
        textBlock(texts.missed(texts.kind[miss.kind], missText(miss, context)), { spacing: 'none' }),
      ),
    ],
    { separator: true, spacing: 'small' },
  );
}

function vacancies({ vacantRegions }: MeetingLedger, context: CardContext): readonly Element[] {
  if (vacantRegions.length === 0) return [];
  const texts = textsOf(context).deliveries;
  const left = vacantRegions.length - PAGE;
  const names = vacantRegions.slice(0, PAGE).join(', ');
  const named = left > 0 ? `${names} ${texts.andMore(left)}` : names;
  return [textBlock(texts.vacant(vacantRegions.length, named), { spacing: 'medium' })];
}

function actions(ledger: MeetingLedger, page: number, context: CardContext): readonly Action[] {
  const { deliveries: texts, meetingEditing } = textsOf(context);
  const { notReached, view, kind } = ledger;
  const { meetingId } = view.meeting;
  const { language } = context;
  const about = { meetingId, ...(kind === null ? {} : { kind }) };
  const left = notReached.length - (page + 1) * PAGE;
  const isMendable = notReached.some(({ misses }) => misses.some(({ why }) => why !== 'late'));
  const show = (to: number, title: string): Action =>
    execute(showDeliveries, { ...about, page: to }, { title, language });
  return [
    ...(isMendable
      ? [execute(sendAgain, { meetingId }, { title: texts.sendAgain, language, style: 'positive' })]
      : [show(0, texts.refresh)]),
    ...(left > 0 ? [show(page + 1, texts.more(left))] : []),
    ...(page > 0 ? [show(page - 1, texts.previous)] : []),
    execute(manageMeeting, { meetingId }, { title: meetingEditing.manage.back, language }),
  ];
}
