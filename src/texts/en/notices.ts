import type { Texts } from '../index.ts';

export const notices: Texts['notices'] = {
  subject: {
    promoted: 'You are coming',
    offered: 'A seat is free',
    'deputy-asked': 'Will you go?',
    'deputy-withdrawn': 'You need not go',
    'deputy-accepted': 'Your deputy is going',
    'deputy-declined': 'Your deputy cannot come',
    'deputy-signed-off': 'Your deputy cannot come after all',
    'deputy-lapsed': 'Your seat was released',
    questionLapsed: 'Question expired',
    'deputy-named': 'Deputy named',
    answer: {
      attending: 'You are coming',
      waiting: 'Waiting list',
      declined: 'You are not coming',
      deputy: 'Your deputy was asked',
      none: 'Your answer was removed',
    },
  },
  promoted: (facts) => ['There is room: you are coming.', `${facts}.`],
  offered: (facts) => ['A seat is free for you.', `${facts}.`, 'Will you take it?'],
  deputyAsked: (primary, facts) => [`${primary ?? 'Your primary contact'} asks if you will go.`, `${facts}.`],
  answerBy: (day, clock) =>
    clock === null ? `The seat is kept through ${day}.` : `The seat is kept until ${day}, ${clock}.`,
  deputyWithdrawn: (primary, facts) => [
    `You need not go: ${primary ?? 'your primary contact'} took the question back.`,
    `${facts}.`,
  ],
  deputyAccepted: (deputy, facts) => [`${deputy ?? 'Your deputy'} is going for you.`, `${facts}.`],
  deputyDeclined: (deputy, facts) => [
    `${deputy ?? 'Your deputy'} cannot come.`,
    `${facts}.`,
    'Will you come yourself?',
  ],
  deputySignedOff: (deputy, facts) => [
    `${deputy ?? 'Your deputy'} cannot come after all.`,
    `${facts}.`,
    'Your region has no seat now.',
  ],
  comeYourself: 'Will you come yourself?',
  mailSecretariat: (secretariat) => `Would you still like to come? E-mail the secretariat: ${secretariat}`,
  deputyNamed: (primary, name, email, facts) => [
    `${primary ?? 'A member'} has no deputy on record and names ${name ?? 'someone'}${email === null ? '' : ` (${email})`}.`,
    `${facts}.`,
    'Could you arrange this?',
  ],
  deputyLapsed: (deputy, facts) => [
    `Your seat was released, as ${deputy ?? 'your deputy'} did not say yes in time.`,
    `${facts}.`,
  ],
  questionLapsed: (primary, facts) => [
    `The question from ${primary ?? 'your primary contact'} has expired. You need not do anything.`,
    `${facts}.`,
  ],
  answeredForYou: {
    attending: (facts) => ['The secretariat signed you up: you are coming.', `${facts}.`],
    waiting: (facts) => ['The secretariat put you on the waiting list.', `${facts}.`],
    declined: (facts) => ['The secretariat signed you off: you are not coming.', `${facts}.`],
    deputy: (facts) => ['The secretariat asked your deputy to go.', `${facts}.`],
    none: (facts) => ['The secretariat removed your answer.', `${facts}.`],
  },
  confirmed: {
    attending: (facts) => ['You are coming.', `${facts}.`],
    waiting: (facts) => ['You are on the waiting list.', `${facts}.`, 'You will hear when there is a seat.'],
    declined: (facts) => ['You are not coming.', `${facts}.`],
    deputy: (facts) => ['Your deputy is asked to go for you.', `${facts}.`],
    none: (facts) => ['Your answer was removed.', `${facts}.`],
  },
};
