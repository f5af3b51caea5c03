/** What is said to the bots, and how a right answer is known. */
import { signUp } from '../../src/bot/card-data/registrations.ts';
import type { Account, ActivityJson, Answered, TeamsClient } from '../../tests/support/teams-client.ts';
import type { Target } from './world.ts';

/** One thing to say, and what it is called in the table. */
export interface Speech {
  readonly title: string;
  /** A button's press is answered in the HTTP answer itself, a typed message by a post to the connector. */
  readonly isPressed: boolean;
  /** Whether it changes what is stored, so that it can be measured only once by each person. */
  readonly signsUp: boolean;
  activity(teams: TeamsClient, account: Account, target: Target, id: string): ActivityJson;
  isRight(answer: Answered): boolean;
}

const typed = (title: string, signsUp: boolean, words: (day: string) => string, shows: string): Speech => ({
  title,
  isPressed: false,
  signsUp,
  activity: (teams, account, { day }, id) => teams.typed(account, words(day), id),
  isRight: ({ status, replies }) =>
    status === 200 && replies.length === 1 && replies[0]?.includes(shows) === true,
});

/** "How do the answers stand?": the five numbers and the regions. */
export const STATUS = typed(
  'status, "hoe staat het met de aanmeldingen?"',
  false,
  (day) => `hoe staat het met de aanmeldingen voor ${day}?`,
  'BW-MO',
);

/** The same with the name of everyone who comes. */
const NAMES = typed('status with names, "wie komen er?"', false, (day) => `wie komen er op ${day}?`, 'BW-MO');

const DETAILS = typed(
  'details, "waar is de bijeenkomst?"',
  false,
  (day) => `waar is de bijeenkomst van ${day}?`,
  'Utrecht',
);

export const SIGN_UP = typed('sign-up, typed', true, (day) => `meld me online aan voor ${day}`, 'U komt.');

const PRESS: Speech = {
  title: 'sign-up, by button',
  isPressed: true,
  signsUp: true,
  activity: (teams, account, { meetingId }, id) => {
    return teams.pressed(account, signUp.verb, { meetingId, slotId: '1-online' }, id);
  },
  isRight: ({ status, body }) => status === 200 && body.includes('U komt.'),
};

export const SPEECHES = [STATUS, NAMES, DETAILS, SIGN_UP, PRESS] as const;

/** The echo gives back whatever it hears. */
export function isEchoed({ isPressed }: Speech): (answer: Answered) => boolean {
  return ({ status, body, replies }) => {
    return status === 200 && (isPressed ? body.includes('echo') : replies[0]?.includes('Echo: ') === true);
  };
}
