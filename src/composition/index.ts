/** Puts the program together over an open store: the same for Azure, the local start, the tests and the bench. */
import type { Logger } from 'pino';
import type { Clock } from '../app/ports.ts';
import type { Registrations } from '../app/registrations.ts';
import { createAnswerWords, createNetworkBot, type DrawingSettings } from '../bot/index.ts';
import { FIRST_LANGUAGE, languageOfTurn } from '../bot/turn-language.ts';
import { createFileUploader, createTeams, type TeamsAccess } from '../bot/teams/index.ts';
import type { DeliverySettings } from '../config.ts';
import { createApp, type LocalRoutes } from '../server/index.ts';
import type { Storage } from '../storage/index.ts';
import { createCore } from './core.ts';
import { createDelivery } from './delivery.ts';
import { createSecondWay, type SecondWaySettings } from './second-way.ts';
import { createUseCases } from './use-cases.ts';

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
  const { storage, clock, log, access, settings: drawing } = options;
  const { people, contacts } = storage;
  const core = createCore(options, {
    worker: () => {
      delivery.kicks.worker();
    },
    gettingIn: () => {
      delivery.kicks.gettingIn();
    },
  });
  const { registrations, meetings } = core;
  const second = createSecondWay(options.secondWay, {
    people,
    contacts,
    registrations,
    clock,
    log,
    drawing,
  });
  const links = second?.links ?? null;
  const mailer = second?.mailer ?? null;

  const uploader = createFileUploader(access);
  const useCases = createUseCases(core, { links, mails: mailer !== null, uploader });
  const bot = createNetworkBot(useCases, { ...drawing, givesFiles: access.kind === 'azure' }, (error) => {
    log.warn({ err: error }, 'a side write of a turn failed');
  });
  const channel = createTeams(access, {
    core: bot,
    onNews: (news) => useCases.teams.heard(news),
    languageOf: (turn) => languageOfTurn(turn) ?? FIRST_LANGUAGE,
    onError: (error, correlationId) => {
      log.error({ err: error, correlationId }, 'a turn failed');
    },
  });
  const delivery = createDelivery(core, {
    channel,
    links,
    mailer,
    drawing,
    settings: options.delivery,
    log,
  });
  const words = createAnswerWords({ meetings, contacts, clock, links, ...drawing });
  const routes = options.localRoutes === undefined ? {} : { routes: options.localRoutes };
  return {
    registrations,
    http: createApp({
      bot: channel.endpoint,
      log,
      pages: second?.pages(words) ?? null,
      mode: access.kind === 'azure' ? { kind: 'azure' } : { kind: 'local', ...routes },
    }),
    start: () => {
      delivery.start();
    },
    stop: async () => {
      await delivery.stop();
      second?.close();
    },
  };
}
