import type { AnswersState } from '../../src/domain/draft.ts';
import { decide, decideSettling, type Decision } from '../../src/domain/answers.ts';
import { decideEdit, type MeetingEdit } from '../../src/domain/meeting-edits.ts';
import type { Meeting, Slot } from '../../src/domain/meetings.ts';
import type { PersonId } from '../../src/domain/people.ts';
import type { Command, EventMessage, Outcome, Registration } from '../../src/domain/registrations.ts';
import { emptyGate, placeInLine, seatsOf } from '../../src/domain/seats.ts';
import type { Instant } from '../../src/domain/time.ts';

/** The ambtelijk network of dinsdag 12 januari 2027: two groups online, answers until vrijdag 8 januari. */
export const MORNING = 's1-online';
export const AFTERNOON = 's2-online';
export const DEADLINE = '2027-01-08T16:00:00.000Z';
export const BEFORE_DEADLINE = '2026-12-14T09:00:00.000Z';
export const AFTER_DEADLINE = '2027-01-11T09:00:00.000Z';
export const MORNING_STARTED = '2027-01-12T09:10:00.000Z';
export const AFTERWARDS = '2027-01-12T14:00:00.000Z';

/** A meeting to test with; `capacities` are the seats of the morning and the afternoon group. */
export function ambtelijkNetwerk(
  capacities: readonly [number | null, number | null],
  changes: Partial<Meeting> = {},
): Meeting {
  const slot = (slotId: string, sessionId: string, capacity: number | null): Slot => ({
    slotId,
    sessionId,
    mode: 'online',
    capacity,
  });
  return {
    meetingId: 'ambtelijk-2027-01-12',
    revision: 1,
    status: 'published',
    title: 'Toegang en uitstroom',
    theme: 'Toegang',
    audience: { kind: 'contacts', networks: ['ambtelijk'] },
    sessions: [
      { sessionId: 's1', start: '2027-01-12T09:00:00.000Z', end: '2027-01-12T10:30:00.000Z' },
      { sessionId: 's2', start: '2027-01-12T12:00:00.000Z', end: '2027-01-12T13:30:00.000Z' },
    ],
    slots: [slot(MORNING, 's1', capacities[0]), slot(AFTERNOON, 's2', capacities[1])],
    deadline: DEADLINE,
    place: null,
    link: 'https://teams.voorbeeld.nl/toegang',
    ...changes,
  };
}

/**
 * A meeting with its answers in memory, for the rules alone: plays the part of
 * load and commit, reading only what a decision asks for.
 */
export class Meetinghouse {
  readonly #rows = new Map<PersonId, Registration>();
  readonly messages: EventMessage[] = [];
  #state: AnswersState['gate'];
  #keys = 0;
  now: Instant;

  constructor(meeting: Meeting, now: Instant = BEFORE_DEADLINE) {
    this.#state = emptyGate(meeting);
    this.now = now;
  }

  get gate(): AnswersState['gate'] {
    return this.#state;
  }

  get rows(): readonly Registration[] {
    return [...this.#rows.values()];
  }

  change(changes: Partial<Meeting>): void {
    this.#state = { ...this.#state, meeting: { ...this.#state.meeting, ...changes } };
  }

  /** Changes the meeting as the secretariat does; whether there was anything to change, and it could be. */
  edit(edit: MeetingEdit): boolean {
    const decision = decideEdit(this.#state, edit, null, this.now, this.#rows);
    if (decision.kind === 'changed') this.#state = decision.gate;
    return decision.kind === 'changed';
  }

  row(person: PersonId): Registration | null {
    return this.#rows.get(person) ?? null;
  }

  /** Lets `subject` (of the region with the same name, as its spokesperson) do something; a fresh key unless given. */
  act(
    subject: PersonId,
    command: Command,
    options: {
      by?: PersonId;
      key?: string;
      invited?: boolean;
      region?: string | null;
      spokesperson?: boolean;
      confirm?: boolean;
    } = {},
  ): Outcome {
    this.#keys += 1;
    const request = {
      key: options.key ?? `activity-${String(this.#keys)}`,
      subject,
      region: {
        regionId: options.region === undefined ? `regio-${subject}` : options.region,
        spokesperson: options.spokesperson ?? true,
      },
      invited: options.invited ?? true,
      by: options.by ?? subject,
      command,
      confirm: options.confirm ?? false,
    };
    const decision = this.#decide((state) => decide(state, request, this.now));
    if (decision.kind === 'needs') throw new Error('a decision keeps asking for rows');
    return decision.outcome;
  }

  signUp(subject: PersonId, slotId?: string): Outcome {
    return this.act(subject, { kind: 'sign-up', wish: slotId === undefined ? {} : { slotId } });
  }

  signOff(subject: PersonId): Outcome {
    return this.act(subject, { kind: 'sign-off' });
  }

  askDeputy(subject: PersonId, deputy: PersonId): Outcome {
    const regionId = `regio-${subject}`;
    return this.act(subject, { kind: 'ask-deputy', deputy: { personId: deputy, regionId }, wish: {} });
  }

  answerDeputy(deputy: PersonId, primary: PersonId, accept: boolean): Outcome {
    const region = this.row(deputy)?.regionId ?? `regio-${primary}`;
    return this.act(deputy, { kind: 'answer-deputy', primary, accept }, { region, spokesperson: false });
  }

  /** Does what the clock makes due until nothing is. */
  settle(): void {
    while (this.#decide((state) => decideSettling(state, this.now)).kind === 'changed');
  }

  /** Moves the clock and does what it makes due. */
  at(now: Instant): this {
    this.now = now;
    this.settle();
    return this;
  }

  line(slotId: string): readonly PersonId[] {
    return seatsOf(this.#state, slotId).waiting;
  }

  place(slotId: string, person: PersonId): number | null {
    return placeInLine(this.#state, slotId, person);
  }

  told(kind: EventMessage['kind']): readonly PersonId[] {
    return this.messages.filter((message) => message.kind === kind).map(({ to }) => to);
  }

  #decide<D extends Decision | ReturnType<typeof decideSettling>>(decideOn: (state: AnswersState) => D): D {
    const read = new Map<PersonId, Registration | null>();
    for (let round = 0; round < 100; round += 1) {
      const decision = decideOn({ gate: this.#state, registrations: read });
      if (decision.kind === 'needs') {
        for (const person of decision.people) read.set(person, this.#rows.get(person) ?? null);
        continue;
      }
      if (decision.kind === 'changed' || decision.kind === 'held') {
        this.#state = decision.change.gate;
        for (const row of decision.change.registrations) this.#rows.set(row.personId, row);
        this.messages.push(...decision.change.messages);
      }
      return decision;
    }
    throw new Error('a decision keeps asking for rows');
  }
}
