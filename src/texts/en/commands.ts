import type { Texts } from '../index.ts';

export const commands: Texts['commands'] = {
  meetings: {
    title: 'Upcoming meetings',
    description: 'What is planned, with date, place and theme.',
  },
  signUp: {
    title: 'Sign me up for the next ambtelijk meeting',
    description: 'You get a seat, or a place on the waiting list.',
  },
  signOff: {
    title: 'Sign me off for the next ambtelijk meeting',
    description: 'Your seat is free for someone else.',
  },
  switchSlot: {
    title: 'Move me to the other group',
    description: 'You keep your seat until the new one is certain.',
  },
  askDeputy: {
    title: 'My deputy will go',
    description: 'I ask your deputy and hold the seat.',
  },
  myRegistrations: {
    title: 'What am I signed up for?',
    description: 'Your answers to the upcoming meetings.',
  },
  attendance: {
    title: 'Who is coming?',
    description: 'Which regions come, wait, declined or have not answered yet.',
  },
  contact: {
    title: 'Who is the ambtelijk contact of Urk?',
    description: 'Name a municipality or region. For members of the network only.',
  },
  region: {
    title: 'Which region does Urk belong to?',
    description: 'Name a municipality to see its region.',
  },
  newMeeting: {
    title: 'New meeting',
    description: 'For the secretariat: make a meeting and publish it.',
  },
  manageMeeting: {
    title: 'Manage the next ambtelijk meeting',
    description: 'For the secretariat: register someone, change place, time or seats, cancel.',
  },
  reminders: {
    title: 'When do I get a reminder?',
    description: 'And switch reminders off or on again.',
  },
  deliveries: {
    title: 'Who was not reached?',
    description: 'For the secretariat: what was sent, who was not reached, and sending again.',
  },
  help: {
    title: 'Help',
    description: 'What I can do, with examples.',
  },
};
