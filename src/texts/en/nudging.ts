import type { Texts } from '../index.ts';

export const nudging: Texts['nudging'] = {
  ask: 'Ask the silent regions now',
  question: (regions, people) =>
    regions === 0
      ? `${people === 1 ? '1 person has' : `${String(people)} people have`} not answered yet. Ask them now?`
      : `${regions === 1 ? '1 region has' : `${String(regions)} regions have`} not answered yet. Ask them for an answer now?`,
  whom: (people) =>
    `${people === 1 ? '1 person gets' : `${String(people)} people get`} a message then. After that not again for 24 hours.`,
  yes: 'Yes, ask now',
  no: 'No, not now',
  done: (people) =>
    people === 1 ? 'I am asking 1 person now.' : `I am asking ${String(people)} people now.`,
  repeated: (people) =>
    people === 1 ? 'I have just asked 1 person.' : `I have just asked ${String(people)} people.`,
  again: (moment) => `It is possible again from ${moment}.`,
  deliveries: 'Who was reached?',
  forbidden: (secretariat) =>
    `Asking the silent regions is for the secretariat and the kopgroep of this network. Nobody was sent anything. Is there something you wish? Mail ${secretariat}`,
  choose: 'Of which meeting?',
};
