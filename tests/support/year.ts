/** A year of the network on a real store: people act at moments of their own, and the clock jumps from one to the next. */
import { createAnswering, type Answering } from '../../src/app/answering.ts';
import { Committer } from '../../src/app/commit.ts';
import { createMeetingEditing, type MeetingEditing } from '../../src/app/meeting-editing.ts';
import { createNudging, type Nudging } from '../../src/app/nudging.ts';
import type { Composer } from '../../src/app/ports.ts';
import { createRegistrations, type Registrations } from '../../src/app/registrations.ts';
import { createExpansion, type Expansion } from '../../src/delivery/expand.ts';
import { createSweep, type Sweep } from '../../src/delivery/sweep.ts';
import { createWorker, type Worker } from '../../src/delivery/worker.ts';
import { postsOf } from '../../src/domain/contacts.ts';
import type { Audience, Meeting, MeetingId } from '../../src/domain/meetings.ts';
import { endOf } from '../../src/domain/meetings.ts';
import { occasionsOf } from '../../src/domain/occasions.ts';
import type { Actor, Contact, PersonId } from '../../src/domain/people.ts';
import { emptyGate } from '../../src/domain/seats.ts';
import type { Instant } from '../../src/domain/time.ts';
import { dateOf, instantOf, timeOf } from '../../src/domain/wall-clock.ts';
import type { TestClock, TestWorld } from './azurite.ts';
import { ManualTimer } from './manual-timer.ts';
import { freePace, reachable } from './recipients.ts';

/** "2027-01-12 09:00" on the clock in Amsterdam, as everything here is told. */
export type Moment = `${number}-${number}-${number} ${number}:${number}`;

function instant(moment: Moment): Instant {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(date, time);
}

function momentOf(at: Instant): string {
  return `${dateOf(at)} ${timeOf(at)}`;
}

/** A meeting as the year's calendar has it. */
export interface Planned {
  readonly name: MeetingId;
  readonly from: Moment;
  /** Time of day at which it ends. */
  readonly to: string;
  readonly deadline: Moment;
  readonly audience: Audience;
  /** The slots by mode: their seats, null without limit. */
  readonly slots: Readonly<Partial<Record<'online' | 'physical', number | null>>>;
}

/** What happens at a moment, beside what the clock brings about. */
interface Happening {
  readonly at: Instant;
  readonly what: () => Promise<void>;
}

const VERA = 'vera';

export class Year {
  readonly #world: TestWorld;
  readonly #clock: TestClock;
  readonly #contacts: readonly Contact[];
  readonly #happenings: Happening[] = [];
  readonly #outages: { readonly from: Instant; readonly to: Instant }[] = [];
  readonly #known = new Set<MeetingId>();
  readonly #got = new Map<PersonId, string[]>();
  readonly #registrations: Registrations;
  readonly #answering: Answering;
  readonly #editing: MeetingEditing;
  readonly #nudging: Nudging;
  readonly #expansion: Expansion;
  readonly #sweep: Sweep;
  readonly #worker: Worker;
  readonly problems: unknown[] = [];
  #actions = 0;

  constructor(world: TestWorld, contacts: readonly Contact[]) {
    const { storage, clock } = world;
    const { meetings, outbox, outboxRows, people, queue, marks } = storage;
    this.#world = world;
    this.#clock = clock;
    this.#contacts = contacts;
    const log = {
      info: () => undefined,
      warn: (detail: object, text: string) => this.problems.push({ text, ...detail }),
      error: (detail: object, text: string) => this.problems.push({ text, ...detail }),
    };
    const committer = new Committer({
      meetings,
      outbox,
      clock,
      wait: () => Promise.resolve(),
      random: Math.random,
      elapsed: () => performance.now(),
    });
    this.#registrations = createRegistrations({ meetings, committer, clock });
    this.#answering = createAnswering({
      registrations: this.#registrations,
      contacts: storage.contacts,
      people,
    });
    this.#expansion = createExpansion({
      meetings,
      contacts: storage.contacts,
      teams: storage.teams,
      rows: outboxRows,
      outbox,
      marks,
      clock,
      log,
    });
    const due = (meetingId: MeetingId): void => {
      this.#expansion.soon(meetingId);
    };
    this.#editing = createMeetingEditing({
      meetings,
      committer,
      clock,
      settle: (meetingId) => this.#registrations.settleAfterwards(meetingId),
      due,
    });
    this.#nudging = createNudging({ meetings, contacts: storage.contacts, committer, due, clock });
    this.#worker = createWorker(
      {
        queue,
        later: storage.later,
        outbox: outboxRows,
        meetings,
        people,
        contacts: storage.contacts,
        composer: tellingComposer,
        sender: {
          send: ({ conversationId }, _, summary) => {
            const got = this.#got.get(conversationId) ?? [];
            this.#got.set(conversationId, [...got, `${momentOf(clock.now())} ${summary}`]);
            return Promise.resolve({ kind: 'sent', sentId: `${conversationId}-${String(got.length)}` });
          },
          replace: (_, sentId) => Promise.resolve({ kind: 'sent', sentId }),
        },
        mailer: null,
        pace: freePace,
        shown: storage.shown,
        teams: storage.teams,
        drawShared: () => {
          throw new Error('no team has a channel here');
        },
        clock,
        log,
      },
      new ManualTimer(),
    );
    this.#sweep = createSweep(
      {
        meetings,
        index: meetings,
        outbox: outboxRows,
        queue,
        clock,
        settle: (meetingId) => this.#registrations.settle(meetingId),
        expand: this.#expansion.expand,
        clearOld: () => Promise.resolve(),
        kick: () => undefined,
        log,
      },
      new ManualTimer(),
    );
  }

  /** Everyone with a post, the secretariat, and these others; all of them have a chat. */
  async begin(...others: readonly PersonId[]): Promise<void> {
    const { storage } = this.#world;
    await storage.contacts.save(this.#contacts);
    const holders = this.#contacts.flatMap(({ holder }) => (holder === null ? [] : [holder.personId]));
    for (const personId of [...holders, ...others]) await storage.people.save(reachable(personId));
    await storage.people.save({ ...reachable(VERA), roles: [{ kind: 'secretariat' }] });
  }

  /** Puts a meeting in the calendar as a concept, and publishes it. */
  publish(at: Moment, planned: Planned): void {
    this.#at(at, async () => {
      await this.#world.storage.meetings.create(emptyGate(conceptOf(planned)), []);
      this.#known.add(planned.name);
      await this.#edit(planned.name, { kind: 'publish' });
    });
  }

  move(at: Moment, meeting: MeetingId, date: string, start: string, end: string): void {
    this.#at(at, () =>
      this.#edit(meeting, {
        kind: 'move',
        date,
        sessions: [{ start, end }],
        deadlineDate: '',
        deadlineTime: '',
      }),
    );
  }

  relocate(at: Moment, meeting: MeetingId, place: string, link: string): void {
    this.#at(at, () => this.#edit(meeting, { kind: 'whereabouts', place, link }));
  }

  cancel(at: Moment, meeting: MeetingId): void {
    this.#at(at, () => this.#edit(meeting, { kind: 'cancel' }));
  }

  nudge(at: Moment, meeting: MeetingId): void {
    this.#at(at, async () => {
      const done = await this.#nudging.nudge(await this.#actor(VERA), meeting);
      if (done === null || done === 'forbidden' || done.kind === 'refused') {
        throw new Error(`${meeting}: ${JSON.stringify(done)}`);
      }
    });
  }

  comes(at: Moment, personId: PersonId, meeting: MeetingId, mode: 'online' | 'physical' = 'online'): void {
    this.#answers(at, (actor, key) => this.#answering.signUp(actor, meeting, key, { mode }), personId);
  }

  declines(at: Moment, personId: PersonId, meeting: MeetingId): void {
    this.#answers(at, (actor, key) => this.#answering.signOff(actor, meeting, key), personId);
  }

  asksDeputy(at: Moment, personId: PersonId, meeting: MeetingId): void {
    this.#answers(at, (actor, key) => this.#answering.askDeputy(actor, meeting, key, {}), personId);
  }

  accepts(at: Moment, personId: PersonId, primary: PersonId, meeting: MeetingId): void {
    const answer = { primary, accept: true };
    this.#answers(at, (actor, key) => this.#answering.answerDeputy(actor, meeting, key, answer), personId);
  }

  wantsReminders(at: Moment, personId: PersonId, wants: boolean): void {
    this.#at(at, () => this.#world.storage.people.remember(personId, { wantsReminders: wants }));
  }

  /** Nothing runs in between, and nobody can do anything. */
  outage(from: Moment, to: Moment): void {
    this.#outages.push({ from: instant(from), to: instant(to) });
  }

  /** Lets the year go by; afterwards {@link got} tells what everyone received. */
  async run(from: Moment, to: Moment): Promise<void> {
    const end = instant(to);
    for (let now: Instant | null = instant(from); now !== null && now <= end; now = await this.#next(now)) {
      this.#clock.pass(Date.parse(now) - Date.parse(this.#clock.now()));
      if (this.#isOut(now)) continue;
      for (const happening of this.#happenings) if (happening.at === now) await happening.what();
      await this.#expansion.settled();
      await this.#sweep.round();
      while ((await this.#worker.round()) > 0);
    }
  }

  /** What someone received, in order: moment, kind, meeting, and of a change how they were told it was. */
  got(personId: PersonId): readonly string[] {
    return this.#got.get(personId) ?? [];
  }

  /** How each row of a meeting's ledger ended that did not reach anyone: "kind to: reason". */
  async unsent(meetingId: MeetingId): Promise<readonly string[]> {
    const rows = await this.#world.storage.outboxRows.all(meetingId);
    return rows
      .filter(({ state }) => state !== 'sent')
      .map(
        ({ message, state, reason }) => `${message.kind} ${message.to}: ${state}, ${reason ?? 'no reason'}`,
      )
      .sort();
  }

  #at(at: Moment, what: () => Promise<void>): void {
    this.#happenings.push({ at: instant(at), what });
  }

  #answers(
    at: Moment,
    act: (actor: Actor, key: string) => ReturnType<Answering['signOff']>,
    personId: PersonId,
  ): void {
    this.#at(at, async () => {
      this.#actions += 1;
      const answer = await act(await this.#actor(personId), `activity-${String(this.#actions)}`);
      if (answer === null || answer === 'stranger' || answer.outcome.kind === 'refused') {
        throw new Error(`${personId} at ${at}: ${JSON.stringify(answer)}`);
      }
    });
  }

  async #edit(meetingId: MeetingId, edit: Parameters<MeetingEditing['change']>[3]): Promise<void> {
    const done = await this.#editing.change(await this.#actor(VERA), meetingId, null, edit);
    if (done === null || done === 'forbidden' || done.kind === 'refused') {
      throw new Error(`${meetingId} ${edit.kind}: ${JSON.stringify(done)}`);
    }
  }

  async #actor(personId: PersonId): Promise<Actor> {
    const person = await this.#world.storage.people.byId(personId);
    const identity = { tenantId: 't', objectId: personId };
    return { person, posts: postsOf(this.#contacts, personId), identity };
  }

  #isOut(now: Instant): boolean {
    return this.#outages.some(({ from, to }) => from <= now && now < to);
  }

  /** The next moment at which anything can happen: by someone, by an occasion, at a deadline, an end, or after an outage. */
  async #next(now: Instant): Promise<Instant | null> {
    const gates = await Promise.all(
      [...this.#known].map((meetingId) => this.#world.storage.meetings.load(meetingId, [])),
    );
    const moments = [
      ...this.#happenings.map(({ at }) => at),
      ...this.#outages.map(({ to }) => to),
      ...gates.flatMap((loaded) =>
        loaded === null
          ? []
          : [
              loaded.gate.meeting.deadline,
              endOf(loaded.gate.meeting),
              ...occasionsOf(loaded.gate).map(({ due }) => due),
            ],
      ),
    ];
    return moments.filter((moment) => moment > now).toSorted()[0] ?? null;
  }
}

/** Says what a message is, and of a change how the recipient is told that it was. */
const tellingComposer: Composer = {
  compose: ({ message, meeting, known }) => {
    const [session] = known?.sessions ?? [];
    const was = {
      moved: () => ` (was ${momentOf(session?.start ?? '')})`,
      relocated: () => ` (was ${known?.place ?? 'volgt'})`,
    };
    const before = message.kind === 'moved' || message.kind === 'relocated' ? was[message.kind]() : '';
    return Promise.resolve({
      card: { type: 'AdaptiveCard' },
      summary: `${message.kind} ${meeting.title}${before}`,
      letter: { subject: '', sentences: [], facts: [], takesAnswer: false, calendar: null },
    });
  },
  retire: () => {
    throw new Error('no card here has buttons');
  },
};

function conceptOf({ name, from, to, deadline, audience, slots }: Planned): Meeting {
  const date = from.slice(0, 10);
  return {
    meetingId: name,
    revision: 1,
    status: 'concept',
    title: name,
    theme: null,
    audience,
    sessions: [{ sessionId: 's1', start: instant(from), end: instantOf(date, to) }],
    slots: (['physical', 'online'] as const).flatMap((mode) => {
      const capacity = slots[mode];
      return capacity === undefined ? [] : [{ slotId: mode, sessionId: 's1', mode, capacity }];
    }),
    deadline: instant(deadline),
    place: slots.physical === undefined ? null : 'Utrecht',
    link: slots.online === undefined ? null : `https://teams.voorbeeld.nl/${name}`,
  };
}
