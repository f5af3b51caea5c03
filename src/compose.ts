/** Puts the program together over an open store: the same for Azure, the local start, the tests and the bench. */
import type { Logger } from 'pino';
import { createActors } from './app/actors.ts';
import { createAnsweringForOthers } from './app/answering-for-others.ts';
import { createAnswering } from './app/answering.ts';
import { createAttendees } from './app/attendees.ts';
import { Committer } from './app/commit.ts';
import { createContacts } from './app/contacts.ts';
import { createDeliveries } from './app/deliveries.ts';
import { createLinking } from './app/linking.ts';
import { createMeetingEditing } from './app/meeting-editing.ts';
import { createMeetings } from './app/meetings.ts';
import type { Clock } from './app/ports.ts';
import { createNudging } from './app/nudging.ts';
import { createScheduling } from './app/scheduling.ts';
import { createResending } from './app/resending.ts';
import { createReminders } from './app/reminders.ts';
import { createReaching } from './app/reach.ts';
import { createRegistrations, type Registrations } from './app/registrations.ts';
import { createRosters } from './app/rosters.ts';
import { followTeams } from './app/teams.ts';
import {
  createAnswerWords,
  createComposer,
  createNetworkBot,
  createSharedDrawing,
  createWelcomer,
  type DrawingSettings,
} from './bot/index.ts';
import { FIRST_LANGUAGE, languageOfTurn } from './bot/turn-language.ts';
import { createFileUploader, createTeams, type TeamsAccess } from './bot/teams/index.ts';
import type { DeliverySettings } from './config.ts';
import { createGettingIn } from './delivery/getting-in.ts';
import { createExpansion } from './delivery/expand.ts';
import { withKick } from './delivery/outbox.ts';
import { createPace } from './delivery/pace.ts';
import { createRetention } from './delivery/retention.ts';
import { createSweep } from './delivery/sweep.ts';
import { systemTimer } from './delivery/timer.ts';
import { createWorker } from './delivery/worker.ts';
import { createSecondWay, type SecondWaySettings } from './second-way.ts';
import { createApp, type LocalRoutes } from './server/index.ts';
import type { Storage } from './storage/index.ts';

export interface CompositionOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Logger;
  readonly access: TeamsAccess;
  /** The tenant whose guests are vouched for; null when there is none. */
  readonly hostTenantId: string | null;
  readonly settings: DrawingSettings;
  readonly delivery: DeliverySettings;
  readonly secondWay: SecondWaySettings;
  /** What only the local start serves. */
  readonly localRoutes?: LocalRoutes;
}

export interface Composition {
  /** For the demonstration, whose answers go the way of everyone's. */
  readonly registrations: Registrations;
  readonly http: ReturnType<typeof createApp>;
  /** Begins to deliver and to sweep. */
  start(): void;
  /** Finishes the message in hand; nothing that was committed is lost. */
  stop(): Promise<void>;
}

/** Nothing is sent or listened to before `start` and before `http` is served. */
export function compose(options: CompositionOptions): Composition {
  const { storage, clock, log, settings } = options;
  const { meetings: meetingStore, people, contacts: contactStore, reference, queue, outboxRows } = storage;

  const outbox = withKick(storage.outbox, () => {
    worker.kick();
  });
  const committer = new Committer({
    meetings: meetingStore,
    outbox,
    clock,
    wait: (milliseconds) => systemTimer.wait(milliseconds, NEVER),
    random: Math.random,
    elapsed: () => systemTimer.elapsed(),
  });
  const registrations = createRegistrations({ meetings: meetingStore, committer, clock });
  const meetings = createMeetings({
    meetings: meetingStore,
    contacts: contactStore,
    people,
    reference,
    clock,
  });
  const secondWay = createSecondWay(options.secondWay, {
    people,
    contacts: contactStore,
    registrations,
    clock,
    log,
    drawing: settings,
  });
  const links = secondWay?.links ?? null;
  const mailer = secondWay?.mailer ?? null;
  const linking = createLinking({
    people,
    contacts: contactStore,
    reference,
    hostTenantId: options.hostTenantId,
  });
  const { teams: teamStore, openings, accounts } = storage;
  const actors = createActors({ people, contacts: contactStore, accounts, linking, clock });
  const kickGettingIn = (): void => {
    gettingIn.kick();
  };
  const teams = followTeams({ teams: teamStore, openings, accounts, kick: kickGettingIn });

  const expansion = createExpansion({
    meetings: meetingStore,
    contacts: contactStore,
    teams: teamStore,
    rows: outboxRows,
    outbox,
    marks: storage.marks,
    clock,
    log,
  });

  const bot = createNetworkBot(
    {
      actors,
      answering: createAnswering({ registrations, contacts: contactStore, people }),
      contacts: createContacts({ contacts: contactStore, reference }),
      deliveries: createDeliveries({
        store: meetingStore,
        rows: outboxRows,
        marks: storage.marks,
        outbox,
        resending: createResending({ rows: outboxRows, outbox, clock }),
        meetings,
        contacts: contactStore,
        reference,
        clock,
      }),
      meetings,
      editing: createMeetingEditing({
        meetings: meetingStore,
        committer,
        clock,
        settle: (meetingId) => registrations.settleAfterwards(meetingId),
        due: expansion.soon,
      }),
      others: createAnsweringForOthers({
        meetings: meetingStore,
        registrations,
        contacts: contactStore,
        people,
        reference,
      }),
      attendees: createAttendees({ store: meetingStore, meetings, contacts: contactStore, reference, clock }),
      reaching: createReaching({
        people,
        contacts: contactStore,
        reference,
        openings,
        accounts,
        linking,
        clock,
        mails: mailer !== null,
        kick: kickGettingIn,
      }),
      registrations,
      teams,
      reminders: createReminders({ people, meetings: meetingStore, clock }),
      nudging: createNudging({
        meetings: meetingStore,
        contacts: contactStore,
        committer,
        due: expansion.soon,
        clock,
      }),
      scheduling: createScheduling({ meetings: meetingStore, clock }),
      uploader: createFileUploader(options.access),
      contactStore,
      clock,
      links,
    },
    { ...settings, givesFiles: options.access.kind === 'azure' },
    (error) => {
      log.warn({ err: error }, 'a side write of a turn failed');
    },
  );
  const { endpoint, sender, roster, chats } = createTeams(options.access, {
    core: bot,
    onNews: (news) => teams.heard(news),
    languageOf: (turn) => languageOfTurn(turn) ?? FIRST_LANGUAGE,
    onError: (error, correlationId) => {
      log.error({ err: error, correlationId }, 'a turn failed');
    },
  });

  const pace = createPace({
    store: storage.pace,
    clock: REAL_TIME,
    timer: systemTimer,
    random: Math.random,
  });
  const composer = createComposer({
    meetings,
    people,
    contacts: contactStore,
    clock,
    links,
    ...settings,
  });
  const delivery = { meetings: meetingStore, outbox: outboxRows, queue, clock, log };
  const worker = createWorker(
    {
      ...delivery,
      people,
      contacts: contactStore,
      composer,
      sender,
      mailer,
      pace,
      shown: storage.shown,
      teams: teamStore,
      drawShared: createSharedDrawing({ clock, ...settings }),
    },
    systemTimer,
  );
  const sweep = createSweep(
    {
      ...delivery,
      index: meetingStore,
      settle: (meetingId) => registrations.settle(meetingId),
      expand: expansion.expand,
      clearOld: createRetention(
        { deliveries: storage.oldDeliveries, clock, log },
        options.delivery.retentionDays,
      ),
      kick: () => {
        worker.kick();
      },
    },
    systemTimer,
    {
      everySeconds: options.delivery.sweepSeconds,
      requeueAfterSeconds: options.delivery.requeueSeconds,
    },
  );

  const gettingIn = createGettingIn(
    {
      rosters: createRosters({
        teams: teamStore,
        openings,
        accounts,
        people,
        linking,
        roster,
        clock,
        onError: (error) => {
          log.error({ err: error }, 'a roster could not be followed');
        },
      }),
      openings,
      people,
      chats,
      sender,
      pace,
      welcomer: createWelcomer({ clock, ...settings }),
      clock,
      log,
    },
    systemTimer,
    options.delivery.sweepSeconds,
  );

  return {
    registrations,
    http: createApp({
      bot: endpoint,
      log,
      pages:
        secondWay?.pages(
          createAnswerWords({ meetings, contacts: contactStore, clock, links, ...settings }),
        ) ?? null,
      mode:
        options.access.kind === 'azure'
          ? { kind: 'azure' }
          : {
              kind: 'local',
              ...(options.localRoutes === undefined ? {} : { routes: options.localRoutes }),
            },
    }),
    start: () => {
      worker.start();
      sweep.start();
      gettingIn.start();
    },
    stop: async () => {
      await expansion.settled();
      await Promise.all([worker.stop(), sweep.stop(), gettingIn.stop()]);
      secondWay?.close();
    },
  };
}

const NEVER = new AbortController().signal;

/** Whatever day the program itself lives on: the instances on one store must agree about it. */
const REAL_TIME: Clock = { now: () => new Date().toISOString() };
