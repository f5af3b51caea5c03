import type { Texts } from '../index.ts';

export const answerPage: Texts['answerPage'] = {
  network: 'BW-MO network',
  answersAs: (name) => `You answer as ${name}.`,
  choices: 'What is your answer?',
  change: 'Change your answer',
  noChoices: 'You cannot answer here now.',
  noChoicesEver: 'You can no longer answer.',
  about: 'About the meeting',
  calendar: { publish: 'Add to your calendar', cancel: 'Remove from your calendar' },
  otherLanguage: 'Nederlands',
  questions: 'Questions? Mail the secretariat:',
  problem: {
    noSuchLink: {
      title: 'This link does not work',
      text: 'Perhaps the link was not copied completely. Open it once more from the mail, or copy the whole address.',
    },
    notUnderstood: {
      title: 'We do not understand this answer',
      text: 'Nothing has changed. Go back, load the page again and try once more.',
    },
    unavailable: 'One moment, please',
    unexpected: 'Something went wrong',
  },
  again: 'Back to the meeting',
};
