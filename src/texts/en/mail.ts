import type { Texts } from '../index.ts';

export const mail: Texts['mail'] = {
  network: 'BW-MO network',
  answer: 'Give or change your answer',
  linkInstead: 'Does the button not work? Open this address:',
  answerAt: 'Give or change your answer on this page:',
  ownLink: 'This link is yours alone. Do not forward this mail: whoever has the link can answer for you.',
  calendar: {
    PUBLISH: 'The attachment is the meeting for your calendar.',
    CANCEL: 'With the attachment you take the meeting out of your calendar.',
    fileName: { PUBLISH: 'meeting.ics', CANCEL: 'cancelled.ics' },
  },
  why: 'You get this mail because you are involved in this meeting and we cannot reach you in Teams.',
  questions: (secretariat) => `Questions? Mail the secretariat: ${secretariat}`,
  entry: {
    organiser: 'Secretariat of the BW-MO network',
    online: 'Online',
    placeToFollow: 'Place to follow',
    theme: (theme) => `Theme: ${theme}`,
    join: (link) => `Join the online meeting: ${link}`,
    linkToFollow: 'The link to the online meeting will follow.',
    notCertain: 'You do not have a seat yet.',
    questions: (secretariat) => `Questions: ${secretariat}`,
  },
};
