import type { Texts } from '../index.ts';

export const sending: Texts['sending'] = {
  calendar: { publish: 'Put in my calendar', cancel: 'Remove from my calendar' },
  subject: (what, meeting) => `${what}${what.endsWith('?') ? '' : ':'} ${meeting}`,
  facts: {
    meeting: 'Meeting',
    when: 'When',
    before: 'Was',
    now: 'Now',
    colleagues: 'From your region',
  },
  answerBy: (day, clock) =>
    clock === null ? `You can answer through ${day}.` : `You can answer until ${day}, ${clock}.`,
  willYouCome: 'Will you come?',
  informed: {
    subject: 'For information',
    invited: 'For information: your region is invited.',
    moved: 'For information: the meeting has moved.',
    asked: (asked, several) =>
      `${asked} ${several ? 'are' : 'is'} asked to answer. You need not do anything.`,
  },
  invitation: {
    subject: 'Invitation',
    invited: 'You are invited.',
    invitedComing: 'You are invited. Will you come?',
  },
  reminder: {
    subject: 'Reminder',
    coming: (inDays, primary) =>
      `Reminder: you are coming${inDays === 0 ? ' today' : inDays === 1 ? ' tomorrow' : ''}${primary === null ? '' : ` for ${primary}`}.`,
    begins: (clock) => `The meeting begins at ${clock}.`,
    alsoComing: (names, several) => `${names} ${several ? 'are' : 'is'} also coming from your region.`,
    noLink: (secretariat) => `There is no link yet. E-mail the secretariat: ${secretariat}`,
  },
  nudge: {
    subject: 'Will you come?',
    region: 'There is no answer from your region yet.',
    person: 'We have no answer from you yet.',
    welcome: 'We would like to hear if you are coming.',
    instead: (primary) => `If ${primary} cannot come, you can go.`,
  },
  moved: {
    subject: 'Moved',
    moved: 'The meeting has moved.',
    fromTo: (name, before, now) => `${name}: from ${before} to ${now}.`,
    to: (name, now) => `${name}: now ${now}.`,
    seatStays: 'Your sign-up still stands.',
    lineStays: 'You keep your place on the waiting list.',
    offerStays: 'There is still a seat free for you.',
    ownStays: (own) => `Your own group stays: ${own}.`,
    questionStays: (deputy) => `The question to ${deputy ?? 'your deputy'} to go still stands.`,
    deputyStays: (deputy) =>
      `The sign-up of ${deputy ?? 'your deputy'} still stands. You need not do anything.`,
    askedStill: (primary) => `${primary ?? 'Your primary contact'} still asks if you will go.`,
    perhapsNow: 'Perhaps you can come now.',
    cannot: 'I cannot come at the new time',
  },
  relocated: {
    place: {
      changed: { subject: 'Another place', what: 'The meeting is in another place.' },
      known: { subject: 'Place known', what: 'The place is known.' },
      gone: {
        subject: 'Place to follow',
        what: ['The place is no longer certain.', 'You will hear from us as soon as we know the new one.'],
      },
      from: (before, place) => `The place is now ${place}, no longer ${before}.`,
      is: (place) => `The place is ${place}.`,
    },
    link: {
      changed: {
        subject: 'New link',
        what: ['The online meeting has a new link.', 'The old link no longer works.'],
      },
      known: { subject: 'Link known', what: ['The link to the online meeting is here.'] },
      gone: {
        subject: 'Link to follow',
        what: ['The link to the online meeting no longer works.', 'You will get a new one.'],
      },
    },
  },
  cancelled: {
    subject: 'Cancelled',
    cancelled: 'This meeting is cancelled.',
    nothingToDo: 'You need not do anything.',
  },
  retired: {
    moved: 'This meeting has moved. This is how it is now:',
    relocated: 'The place or link has changed. This is how it is now:',
    cancelled: 'This meeting is cancelled.',
  },
  button: {
    notComing: "I'm not coming after all",
  },
};
