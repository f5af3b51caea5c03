/**
 * Whether a call left for Teams at all. Before botbuilder sends, it signs in elsewhere, and throws what that throws;
 * a message of which nothing left has surely not arrived, and may be tried again.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { ConnectorFailure } from './failure.ts';

/** The code of a call that did not leave. */
export const NOT_DEPARTED = 'not-departed';

const trips = new AsyncLocalStorage<{ departed: boolean }>();

/** Makes a call. Throws what it throws, or a {@link ConnectorFailure} of {@link NOT_DEPARTED} when nothing left. */
export async function departing<Result>(call: () => Promise<Result>): Promise<Result> {
  const trip = { departed: false };
  try {
    return await trips.run(trip, call);
  } catch (error) {
    throw trip.departed || error instanceof ConnectorFailure
      ? error
      : new ConnectorFailure(null, NOT_DEPARTED, null);
  }
}

/** Notes that the call at hand is being sent. */
export function departed(): void {
  const trip = trips.getStore();
  if (trip !== undefined) trip.departed = true;
}
