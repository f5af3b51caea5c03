import { Committer } from '../../src/app/commit.ts';
import { createAnsweringForOthers } from '../../src/app/answering-for-others.ts';
import { createAttendees } from '../../src/app/attendees.ts';
import { createDeliveries } from '../../src/app/deliveries.ts';
import { createMeetingEditing } from '../../src/app/meeting-editing.ts';
import { createMeetings } from '../../src/app/meetings.ts';
import type { CardJson } from '../../src/app/ports.ts';
import { createRegistrations } from '../../src/app/registrations.ts';
import { createResending } from '../../src/app/resending.ts';
import { createDrawing } from '../../src/bot/drawing.ts';
import { meetingEditingFeature } from '../../src/bot/features/meeting-editing.ts';
import type { Speaking } from '../../src/bot/feature.ts';
import type { Reply, TurnEvent } from '../../src/bot/turn.ts';
import { postsOf } from '../../src/domain/contacts.ts';
import type { Contact, Conversation, Person, Role } from '../../src/domain/people.ts';
import { textsIn } from '../../src/texts/index.ts';
import type { TestWorld } from './azurite.ts';

/** Vera runs the network; Sanne speaks for a region; a card in Sanne's hands may still name any verb. */
export const VERA = personOf('vera', 'Vera van Dijk', [{ kind: 'secretariat' }]);
export const SANNE = personOf('sanne', 'Sanne Koster', []);

const POSTS: readonly Contact[] = [
  post('BW05', 'ambtelijk', 'primary', 'sanne', 'Sanne Koster'),
  post('BW05', 'ambtelijk', 'deputy', 'joost', 'Joost Bakker'),
  post('BW25', 'ambtelijk', 'primary', 'karin', 'Karin Bakker'),
  post('BW25', 'bestuurlijk', 'primary', 'ineke', 'Ineke Vos'),
];

const CHAT: Conversation = {
  tenantId: 't',
  conversationId: 'chat-1',
  serviceUrl: 'https://teams.voorbeeld.nl',
  scope: 'personal',
  channelId: 'msteams',
  bot: { id: 'bot', name: 'Netwerk BW-MO' },
  user: { id: 'user', name: 'Vera van Dijk' },
};

/** A file that was put somewhere. */
export interface Uploaded {
  readonly url: string;
  readonly text: string;
}

/** One server process on a store, as the secretariat's chat meets it. */
export interface Desk {
  readonly verbs: readonly string[];
  readonly uploaded: readonly Uploaded[];
  /** Says something; by Vera in her own chat unless said otherwise. */
  say(intent: 'new-meeting' | 'manage-meeting', options?: Options): Promise<Reply>;
  /** Presses the button with this title on a card, with what was typed in its inputs. */
  press(reply: Reply, title: string, inputs?: Record<string, unknown>, options?: Options): Promise<Reply>;
  /** Sends any verb with any data, as a card of one's own making would. */
  forge(verb: string, data: Record<string, unknown>, options?: Options): Promise<Reply | null>;
  /** Answers a question about a file. */
  consent(accepted: boolean, context: unknown, options?: Options): Promise<Reply | null>;
}

export interface Options {
  readonly as?: Person;
  /** The activity id; a fresh one unless given. */
  readonly key?: string;
  readonly scope?: Conversation['scope'];
}

let activities = 0;

/** Fills a world with the people and posts above. */
export async function furnish({ storage }: TestWorld): Promise<void> {
  await Promise.all([
    storage.contacts.save(POSTS),
    storage.people.save(VERA),
    ...POSTS.flatMap(({ holder }) =>
      holder === null ? [] : [storage.people.save(personOf(holder.personId, holder.name, []))],
    ),
    storage.reference.save({
      regions: ['BW05', 'BW25'].map((regionId, index) => ({
        regionId,
        name: index === 0 ? 'IJssel-Vecht' : 'Almere',
        centreMunicipalityCode: 'GM0193',
        composition: 'example',
        tile: { column: index, row: 0 },
      })),
      municipalities: [
        {
          code: 'GM0193',
          name: 'Zwolle',
          province: 'Overijssel',
          regionId: 'BW05',
          role: 'centre',
          membership: 'example',
        },
      ],
    }),
  ]);
}

export function deskOn(world: TestWorld, options: { readonly givesFiles?: boolean } = {}): Desk {
  const { storage, clock } = world;
  const committer = new Committer({
    meetings: storage.meetings,
    outbox: storage.outbox,
    clock,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    elapsed: () => performance.now(),
  });
  const { contacts, people, reference } = storage;
  const registrations = createRegistrations({ meetings: storage.meetings, committer, clock });
  const meetings = createMeetings({ meetings: storage.meetings, contacts, people, reference, clock });
  const drawing = createDrawing({
    meetings,
    contacts,
    clock,
    links: null,
    secretariat: 'netwerk@voorbeeld.nl',
    exampleData: false,
  });
  const uploaded: Uploaded[] = [];
  const feature = meetingEditingFeature({
    editing: createMeetingEditing({
      meetings: storage.meetings,
      committer,
      clock,
      settle: (meetingId) => registrations.settle(meetingId),
      due: () => undefined,
    }),
    others: createAnsweringForOthers({
      meetings: storage.meetings,
      registrations,
      contacts,
      people,
      reference,
    }),
    deliveries: createDeliveries({
      store: storage.meetings,
      rows: storage.outboxRows,
      marks: storage.marks,
      outbox: storage.outbox,
      resending: createResending({ rows: storage.outboxRows, outbox: storage.outbox, clock }),
      meetings,
      contacts,
      reference,
      clock,
    }),
    attendees: createAttendees({ store: storage.meetings, meetings, contacts, reference, clock }),
    meetings,
    drawing,
    givesFiles: options.givesFiles ?? true,
    uploader: {
      upload(url, file) {
        // As it stands, its mark included.
        uploaded.push({ url, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file) });
        return Promise.resolve('uploaded');
      },
    },
  });

  function speaking(event: TurnEvent, { as = VERA, key, scope = 'personal' }: Options): Speaking {
    activities += 1;
    const identity = { tenantId: 't', objectId: as.personId };
    return {
      turn: {
        activityId: key ?? `activity-${String(activities)}`,
        identity,
        displayName: as.name,
        conversation: { ...CHAT, scope },
        teamId: null,
        roster: () => Promise.resolve(null),
        event,
      },
      actor: { identity, person: as, posts: postsOf(POSTS, as.personId) },
      language: 'nl',
      texts: textsIn('nl'),
      isPrivate: scope === 'personal',
    };
  }

  async function forge(
    verb: string,
    data: Record<string, unknown>,
    how: Options = {},
  ): Promise<Reply | null> {
    const action = feature.actions.find((candidate) => candidate.verb === verb);
    if (action === undefined) throw new Error(`nobody answers ${verb}`);
    return action.handle(speaking({ kind: 'action', verb, data, via: 'execute' }, how), data);
  }

  return {
    verbs: feature.actions.map(({ verb }) => verb),
    uploaded,
    forge,

    async say(name, how = {}) {
      const said = speaking({ kind: 'message', text: '' }, how);
      const reply =
        name === 'new-meeting'
          ? await feature.intents[name]?.(said, { name })
          : await feature.intents[name]?.(said, { name, meeting: {} });
      if (reply === undefined) throw new Error(`nobody answers ${name}`);
      return reply;
    },

    async press(reply, title, inputs = {}, how = {}) {
      const button = buttonsOf(reply.card).find((candidate) => candidate.title === title);
      if (button === undefined) throw new Error(`no button "${title}" on ${JSON.stringify(reply)}`);
      // What a client sends comes over the wire: nothing but JSON survives.
      const data: unknown = JSON.parse(JSON.stringify({ ...button.data, ...inputs }));
      const answer = await forge(button.verb, isRecord(data) ? data : {}, how);
      if (answer === null) throw new Error(`the data of "${title}" were not understood`);
      return answer;
    },

    async consent(accepted, context, how = {}) {
      const event = {
        kind: 'file-consent',
        accepted,
        context,
        uploadUrl: 'https://onedrive.voorbeeld.nl/1',
      } as const;
      return (await feature.onFileConsent?.(speaking(event, how))) ?? null;
    },
  };
}

/** Everything that can be read on a card, or the text of a reply without one. */
export function readable(reply: Reply | null): string {
  if (reply?.card === undefined) return reply?.text ?? '';
  return textsInside(reply.card).join('\n').replaceAll('\\', '');
}

/** What stands in the inputs of a card, by their ids. */
export function inputsOf(reply: Reply): Record<string, unknown> {
  const inputs = nodesOf(reply.card).filter(
    ({ type }) => typeof type === 'string' && type.startsWith('Input.'),
  );
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), value ?? '']));
}

interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

/** The titles of the buttons and rows that can be pressed. */
export function buttonsOf(card: CardJson | undefined): readonly Button[] {
  return nodesOf(card).flatMap(({ type, title, verb, data }) =>
    type === 'Action.Execute' && typeof title === 'string' && typeof verb === 'string' && isRecord(data)
      ? [{ title, verb, data }]
      : [],
  );
}

function textsInside(card: CardJson): readonly string[] {
  return nodesOf(card).flatMap(({ type, text }) =>
    type === 'TextBlock' && typeof text === 'string' ? [text] : [],
  );
}

function nodesOf(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isRecord(value)) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => (key === 'fallback' ? [] : nodesOf(part)));
  return 'type' in value ? [value, ...inside] : inside;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function personOf(personId: string, name: string, roles: readonly Role[]): Person {
  return { personId, name, email: null, language: 'nl', roles, conversation: null, wantsReminders: true };
}

function post(
  regionId: string,
  network: Contact['network'],
  rank: Contact['rank'],
  personId: string,
  name: string,
): Contact {
  const holder = {
    personId,
    name,
    function: network === 'bestuurlijk' ? 'wethouder' : 'beleidsadviseur',
    municipalityCode: 'GM0193',
    email: `${personId}@voorbeeld.nl`,
    phone: null,
  };
  return { regionId, network, rank, seat: 1, holder };
}
