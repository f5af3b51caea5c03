import { createActors } from '../../src/app/actors.ts';
import { createAnsweringForOthers } from '../../src/app/answering-for-others.ts';
import { createAnswering } from '../../src/app/answering.ts';
import { createAttendees } from '../../src/app/attendees.ts';
import { Committer } from '../../src/app/commit.ts';
import { createContacts } from '../../src/app/contacts.ts';
import { createLinking } from '../../src/app/linking.ts';
import { createDeliveries } from '../../src/app/deliveries.ts';
import { createMeetingEditing } from '../../src/app/meeting-editing.ts';
import { createMeetings } from '../../src/app/meetings.ts';
import type { MeetingStore, RosterEntry } from '../../src/app/ports.ts';
import { createNudging } from '../../src/app/nudging.ts';
import { createScheduling } from '../../src/app/scheduling.ts';
import { createResending } from '../../src/app/resending.ts';
import { createReminders } from '../../src/app/reminders.ts';
import { createReaching } from '../../src/app/reach.ts';
import { createRegistrations } from '../../src/app/registrations.ts';
import { followTeams } from '../../src/app/teams.ts';
import { createNetworkBot } from '../../src/bot/index.ts';
import type { Reply, TurnEvent } from '../../src/bot/turn.ts';
import type { Conversation } from '../../src/domain/people.ts';
import type { TestWorld } from './azurite.ts';

/** The tenant in which everyone of these tests has an account; the object id is the person id. */
export const TENANT = '11111111-1111-4111-8111-111111111111';

/** The team of which the channels of these tests are. */
export const TEAM = '19:team@thread.tacv2';

export interface How {
  readonly scope?: Conversation['scope'];
  readonly via?: 'execute' | 'submit';
  /** The activity id; a fresh one unless given. */
  readonly key?: string;
  /** What the roster says of who speaks. */
  readonly roster?: RosterEntry;
}

/** The whole bot on a real store, without Teams around it. */
export interface NetworkBot {
  say(as: string, text: string, how?: How): Promise<Reply>;
  press(as: string, verb: string, data: Record<string, unknown>, how?: How): Promise<Reply>;
}

let activities = 0;

/** The bot as one process runs it; `meetings` replaces the store of meetings where a test lets it fail. */
export function networkBotOn(world: TestWorld, meetings?: MeetingStore): NetworkBot {
  const { storage, clock } = world;
  const { contacts, people, reference, accounts, openings, outbox } = storage;
  const linking = createLinking({ people, contacts, reference, hostTenantId: TENANT });
  const store = meetings ?? storage.meetings;
  const committer = new Committer({
    meetings: store,
    outbox,
    clock,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    elapsed: () => performance.now(),
  });
  const registrations = createRegistrations({ meetings: store, committer, clock });
  const reading = createMeetings({ meetings: store, contacts, people, reference, clock });
  const bot = createNetworkBot(
    {
      actors: createActors({ people, contacts, accounts, linking, clock }),
      answering: createAnswering({ registrations, contacts, people }),
      attendees: createAttendees({ store, meetings: reading, contacts, reference, clock }),
      contacts: createContacts({ contacts, reference }),
      deliveries: createDeliveries({
        store,
        rows: storage.outboxRows,
        marks: storage.marks,
        outbox,
        resending: createResending({ rows: storage.outboxRows, outbox, clock }),
        meetings: reading,
        contacts,
        reference,
        clock,
      }),
      meetings: reading,
      editing: createMeetingEditing({
        meetings: store,
        committer,
        clock,
        settle: (meetingId) => registrations.settleAfterwards(meetingId),
        due: () => undefined,
      }),
      others: createAnsweringForOthers({ meetings: store, registrations, contacts, people, reference }),
      reaching: createReaching({
        people,
        contacts,
        reference,
        openings,
        accounts,
        linking,
        clock,
        mails: true,
        kick: () => undefined,
      }),
      registrations,
      teams: followTeams({ teams: storage.teams, openings, accounts, kick: () => undefined }),
      reminders: createReminders({ people, meetings: store, contacts, clock }),
      nudging: createNudging({ meetings: store, contacts, committer, due: () => undefined, clock }),
      scheduling: createScheduling({ meetings: store, clock }),
      uploader: { upload: () => Promise.resolve('refused') },
      contactStore: contacts,
      clock,
      links: null,
    },
    { secretariat: 'netwerk@voorbeeld.nl', exampleData: false, givesFiles: false },
    (error) => world.errors.push(error),
  );

  async function turn(as: string, event: TurnEvent, how: How): Promise<Reply> {
    activities += 1;
    const reply = await bot({
      activityId: how.key ?? `f:${String(activities)}`,
      identity: { tenantId: TENANT, objectId: as },
      displayName: as,
      conversation: {
        tenantId: TENANT,
        conversationId: `chat-${as}`,
        serviceUrl: 'https://teams.voorbeeld.nl',
        scope: how.scope ?? 'personal',
        channelId: 'msteams',
        bot: { id: 'bot', name: 'Netwerk BW-MO' },
        user: { id: as, name: as },
      },
      teamId: how.scope === 'channel' ? TEAM : null,
      roster: () => Promise.resolve(how.roster ?? null),
      event,
    });
    if (reply === null) throw new Error('the bot said nothing');
    return reply;
  }

  return {
    say: (as, text, how = {}) => turn(as, { kind: 'message', text }, how),
    press: (as, verb, data, how = {}) =>
      turn(as, { kind: 'action', verb, data, via: how.via ?? 'execute' }, how),
  };
}
