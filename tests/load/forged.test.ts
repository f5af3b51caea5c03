/** A button is judged by what is stored, whatever the card says that it came from. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsIn } from '../../src/texts/index.ts';
import { MORNING } from '../support/meetings.ts';
import { startNetwork, type Network, type Someone } from './network.ts';

const MEETING = 'overleg-wonen';
const { errors, meetings, registrations, meetingEditing } = textsIn('nl');
const FORBIDDEN = meetingEditing.forbidden('secretariaat@voorbeeld.nl');
const { notAsked, nothingOffered, notInLine, noSuchSlot, cancelled } = registrations.refused;
const first = ([sentence = '']: readonly string[]): string => sentence;

let network: Network;
let sanne: Someone;
let joost: Someone;
let stranger: Someone;

beforeAll(async () => {
  network = await startNetwork();
  await network.plan(MEETING, [1, 1]);
  await network.plan('afgezegd', [5, 5], { status: 'cancelled' });
  await network.plan('concept', [5, 5], { status: 'concept' });
  await network.plan('andere-groep', [5, 5], { audience: { kind: 'list', name: 'Leernetwerk', people: [] } });
  await network.plan('alleen-middag', [5, 5], {
    slots: [{ slotId: 'alleen-hier', sessionId: 's2', mode: 'online', capacity: 5 }],
  });
  sanne = network.named('Sanne Koster');
  joost = network.named('Joost Wiersma');
  stranger = {
    ...sanne,
    personId: '',
    objectId: '99999999-0000-4000-8000-000000000000',
    email: 'iemand@elders.nl',
  };
});
afterAll(() => network.close());

const press = (verb: string, data: unknown, who: Someone = sanne) =>
  network.teams.post(network.botUrl, network.teams.pressed(who, verb, data, network.newId()));

describe('A forged or stale card', () => {
  it.each<[string, string, () => unknown, string]>([
    [
      'accepts for a primary who did not ask',
      'registration.answer-deputy',
      () => ({ meetingId: MEETING, primary: joost.personId, accept: true }),
      first(notAsked),
    ],
    [
      'declines for someone who does not exist',
      'registration.answer-deputy',
      () => ({ meetingId: MEETING, primary: 'niemand', accept: false }),
      first(notAsked),
    ],
    [
      'takes a seat that was not offered',
      'registration.answer-offer',
      () => ({ meetingId: MEETING, accept: true }),
      first(nothingOffered),
    ],
    [
      'leaves a line without standing in it',
      'registration.leave-line',
      () => ({ meetingId: MEETING }),
      first(notInLine),
    ],
    [
      'names a slot of another meeting',
      'registration.sign-up',
      () => ({ meetingId: MEETING, slotId: 'alleen-hier' }),
      first(noSuchSlot),
    ],
    [
      'carries the button of another meeting',
      'registration.sign-up',
      () => ({ meetingId: 'alleen-middag', slotId: MORNING }),
      first(noSuchSlot),
    ],
    [
      'undoes into a slot that is not there',
      'registration.undo',
      () => ({ meetingId: MEETING, undo: { kind: 'sign-up', slotId: 'weg' } }),
      first(noSuchSlot),
    ],
    [
      'signs up for a cancelled meeting',
      'registration.sign-up',
      () => ({ meetingId: 'afgezegd' }),
      first(cancelled),
    ],
    ['signs up for a concept', 'registration.sign-up', () => ({ meetingId: 'concept' }), meetings.gone],
    [
      'signs up for a list without being on it',
      'registration.sign-up',
      () => ({ meetingId: 'andere-groep' }),
      meetings.gone,
    ],
    [
      'names a meeting that does not exist',
      'registration.sign-off',
      () => ({ meetingId: 'bestaat-niet' }),
      meetings.gone,
    ],
    [
      'publishes as a member',
      'meeting-editing.publish',
      () => ({ meetingId: 'concept', revision: 1 }),
      FORBIDDEN,
    ],
    ['cancels as a member', 'meeting-editing.cancel', () => ({ meetingId: MEETING, revision: 1 }), FORBIDDEN],
    [
      'registers another as a member',
      'meeting-editing.answer-person',
      () => ({ meetingId: MEETING, personId: joost.personId, what: 'register' }),
      FORBIDDEN,
    ],
    [
      'has a verb that nobody knows',
      'registration.everything',
      () => ({ meetingId: MEETING }),
      errors.unknownButton,
    ],
    [
      'has the name of a method as its verb',
      'constructor',
      () => ({ meetingId: MEETING }),
      errors.unknownButton,
    ],
    ['has a number as its meeting', 'registration.sign-up', () => ({ meetingId: 42 }), errors.unknownButton],
    [
      'has a path as its meeting',
      'registration.sign-up',
      () => ({ meetingId: `../${MEETING}'/gate` }),
      errors.unknownButton,
    ],
    [
      'has 10 KB as its meeting',
      'registration.sign-off',
      () => ({ meetingId: 'x'.repeat(10_000) }),
      errors.unknownButton,
    ],
    [
      'has a list as its slot',
      'registration.sign-up',
      () => ({ meetingId: MEETING, slotId: [MORNING] }),
      errors.unknownButton,
    ],
    [
      'has text where yes or no is expected',
      'registration.answer-offer',
      () => ({ meetingId: MEETING, accept: 'ja' }),
      errors.unknownButton,
    ],
    ['has text as its data', 'registration.sign-up', () => 'meld me aan', errors.unknownButton],
    ['has no data', 'registration.sign-up', () => null, errors.unknownButton],
  ])('that %s gets a kind answer, and nothing is written', async (_, verb, data, words) => {
    const before = await network.everything();
    const { status, body } = await press(verb, data());
    expect(status).toBe(200);
    expect(body).toContain(words);
    expect(await network.everything()).toEqual(before);
  });

  it('pressed by a stranger is answered with the address of the secretariat, and nothing is written', async () => {
    const before = await network.everything();
    const { status, body } = await press('registration.sign-up', { meetingId: MEETING }, stranger);
    expect(status).toBe(200);
    expect(body).toContain('Ik ken u nog niet');
    expect(await network.everything()).toEqual(before);
  });

  it('that names someone else acts only for who pressed', async () => {
    await network.plan('voor-een-ander', [5, 5]);
    await press('registration.sign-off', {
      meetingId: 'voor-een-ander',
      personId: joost.personId,
      by: joost.personId,
    });
    const { rows } = await network.stored('voor-een-ander');
    expect(rows.map(({ personId, answer }) => [personId, answer])).toEqual([[sanne.personId, 'declined']]);
  });
});
