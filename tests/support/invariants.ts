import { expect } from 'vitest';
import { NO_TALLY, STANDINGS } from '../../src/domain/coverage.ts';
import { standingFor, type Registration } from '../../src/domain/registrations.ts';
import { freeSeats, occupied, seatsOf, type Gate } from '../../src/domain/seats.ts';

/** What must be true of a meeting's gate and rows after any history of answers. */
export function expectConsistent(gate: Gate, rows: readonly Registration[]): void {
  for (const { slotId, capacity } of gate.meeting.slots) {
    const seats = seatsOf(gate, slotId);
    const seated = rows.filter((row) => row.seat === slotId);
    expect(seats.taken, `taken in ${slotId}`).toBe(
      seated.filter(({ answer }) => answer === 'attending').length,
    );
    expect([...seats.held].sort(), `held in ${slotId}`).toEqual(
      ids(seated.filter(({ answer }) => answer === 'deputy')),
    );
    expect([...seats.waiting].sort(), `line of ${slotId}`).toEqual(
      ids(rows.filter((row) => row.waitingFor === slotId)),
    );
    expect([...seats.offered].sort(), `offers of ${slotId}`).toEqual(
      ids(rows.filter((row) => row.offered === slotId)),
    );
    expect(new Set(seats.waiting).size, `nobody twice in line for ${slotId}`).toBe(seats.waiting.length);
    if (capacity !== null)
      expect(occupied(seats), `${slotId} is not overfilled`).toBeLessThanOrEqual(capacity);
  }
  for (const row of rows) {
    if (row.answer === 'declined' || row.answer === 'none') {
      expect(
        { seat: row.seat, waitingFor: row.waitingFor, offered: row.offered },
        `${row.personId} does not come`,
      ).toEqual({ seat: null, waitingFor: null, offered: null });
    }
    if (row.seat !== null)
      expect(row.waitingFor, `${row.personId} does not wait for the own seat`).not.toBe(row.seat);
  }
  expectTallies(gate, rows);
}

/** Before the start no free seat stays empty while someone waits for it. */
export function expectNobodyWaitsForAFreeSeat(gate: Gate): void {
  for (const { slotId } of gate.meeting.slots) {
    if (seatsOf(gate, slotId).waiting.length > 0)
      expect(freeSeats(gate, slotId), `free in ${slotId}`).toBe(0);
  }
}

function expectTallies(gate: Gate, rows: readonly Registration[]): void {
  const regions = new Set([...Object.keys(gate.regions), ...rows.flatMap(({ regionId }) => regionId ?? [])]);
  for (const region of regions) {
    const tally = { ...NO_TALLY };
    for (const standing of STANDINGS) {
      if (standing === 'silent') continue;
      tally[standing] = rows.filter((row) => row.regionId === region && standingFor(row) === standing).length;
    }
    expect(gate.regions[region] ?? NO_TALLY, `tally of ${region}`).toEqual(tally);
  }
}

function ids(rows: readonly Registration[]): readonly string[] {
  return rows.map(({ personId }) => personId).sort();
}
