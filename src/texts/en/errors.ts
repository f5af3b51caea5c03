import type { Texts } from '../index.ts';

export const errors: Texts['errors'] = {
  unexpected: (id) =>
    `Something went wrong on our side. Please try again shortly. If it keeps failing, mention code ${id}.`,
  storeUnavailable:
    'I cannot reach the data right now. I am not sure your answer was saved. Please try again in a minute; you cannot sign up twice.',
  busy: 'It is very busy right now. Your answer was not saved. Please try again shortly.',
  tooLong: (limit) =>
    `That message is too long for me. I read up to ${String(limit)} characters. Could you say it more briefly?`,
  unknownButton: 'This button no longer works. Ask for the meeting again and you will see the new buttons.',
};
