import type { Texts } from '../index.ts';

export const schedule: Texts['schedule'] = {
  title: 'Reminders',
  row: 'What I send when, and to whom',
  saved: 'The reminders are saved.',
  coming: 'Still to go out:',
  comingConcept: 'If you publish now, this goes out:',
  nothing: 'No more reminders go out.',
  invitation: 'at once: the invitation',
  attending: (when) => `${when}: reminder to those who come`,
  link: (when) => `${when}: the link, to those who come online`,
  silent: (when) => `${when}: question to the silent regions`,
  silentDeputies: (when) => `${when}: question to the silent regions and their deputies`,
  listed: (when) => `${when}: question to those who have not answered`,
  workingDay: 'Remind on the working day before',
  hour: 'Send the link an hour before',
  on: 'Yes',
  off: 'No',
  error: 'Choose yes or no.',
  save: 'Save',
};
