/** What became of the messages of a meeting, and sending again: the secretariat's, in its own chat. */
import type { Deliveries } from '../../app/deliveries.ts';
import type { LedgerKind } from '../../domain/ledger-rows.ts';
import { sendAgain, showDeliveries } from '../card-data/deliveries.ts';
import { chooseLedgerCard, ledgerCard, sentAgainCard } from '../cards/deliveries.ts';
import { createDesk } from '../desk.ts';
import type { Drawing } from '../drawing.ts';
import type { Feature, Speaking } from '../feature.ts';
import type { Reply } from '../turn.ts';

/** The feature of the ledger. */
export function deliveriesFeature(options: {
  readonly deliveries: Deliveries;
  readonly drawing: Drawing;
}): Feature {
  const { deliveries, drawing } = options;
  const desk = createDesk(drawing, (texts, secretariat) => texts.deliveries.forbidden(secretariat));

  async function show(
    speaking: Speaking,
    meetingId: string,
    kind: LedgerKind | null,
    page: number,
  ): Promise<Reply> {
    const ledger = await deliveries.ledger(speaking.actor, meetingId, kind);
    if (ledger === null || ledger === 'forbidden') return desk.refusal(speaking, ledger);
    return { card: ledgerCard(ledger, page, desk.context(speaking)) };
  }

  return {
    name: 'deliveries',
    intents: {
      deliveries: (speaking, { meeting, kind = null }) =>
        desk.for(speaking, async () => {
          const found = await deliveries.find(speaking, meeting);
          switch (found.kind) {
            case 'none':
              return { text: speaking.texts.meetings.notFound };
            case 'several':
              return { card: chooseLedgerCard(found.meetings, kind, desk.context(speaking)) };
            case 'found':
              return show(speaking, found.meeting.meetingId, kind, 0);
          }
        }),
    },
    actions: [
      desk.on(showDeliveries, (speaking, { meetingId, kind = null, page = 0 }) =>
        show(speaking, meetingId, kind, page),
      ),
      desk.on(sendAgain, async (speaking, { meetingId }) => {
        const again = await deliveries.sendAgain(speaking.actor, meetingId);
        if (again === null || again === 'forbidden') return desk.refusal(speaking, again);
        const ledger = await deliveries.ledger(speaking.actor, meetingId, null);
        if (ledger === null || ledger === 'forbidden') return desk.refusal(speaking, ledger);
        return { card: sentAgainCard(ledger, again, desk.context(speaking)) };
      }),
    ],
  };
}
