import type { Texts } from '../index.ts';

export const reminders: Texts['reminders'] = {
  off: [
    'You get no more reminders.',
    'You still get invitations, and word when a meeting changes or is cancelled.',
  ],
  on: [
    'You get reminders again.',
    'They are about meetings that you have a seat in, and about answers that are still missing.',
  ],
  switchOff: 'Send me no reminders',
  switchOn: 'Switch reminders on again',
  title: 'Your reminders',
  coming: (count) => (count === 1 ? 'You get 1 more reminder.' : `You get ${String(count)} more reminders.`),
  noneLeft: 'You get no more reminders of this meeting.',
  notAttending: 'You have no seat, so I do not remind you of this meeting.',
  stillAsked: 'If your answer is missing I still ask for it.',
  switchedOff: 'Your reminders are switched off.',
  withLink: (when) => `${when}, with the link`,
  askInChat: 'I show your reminders to you alone. Ask me in a chat of your own.',
};
