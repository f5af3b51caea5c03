import type { Texts } from '../index.ts';

/** Names such as "Valleiregio" and "Regio Alkmaar" say it themselves. */
function region(name: string): string {
  return /regio/i.test(name) ? name : `region ${name}`;
}

export const contacts: Texts['contacts'] = {
  post: { primary: 'Contact', deputy: 'Deputy' },
  kicker: 'Contacts',
  kickerRegion: 'Region',
  region: (name) => `${region(name).charAt(0).toUpperCase()}${region(name).slice(1)}`,
  belongs: (municipality, name) => `${municipality} belongs to ${region(name)}.`,
  isCentre: (municipality, name) =>
    `${municipality} belongs to ${region(name)} and is its centre municipality.`,
  unconfirmedMembership: 'This has not been confirmed yet.',
  unconfirmedComposition: 'Not every municipality of this region has been confirmed yet.',
  readAs: (place) => `I read your question as: ${place}.`,
  centre: (municipality) => `Centre municipality: ${municipality}`,
  otherMunicipalities: (names) => `Other municipalities: ${names}`,
  workingFor: (jobTitle, municipality) => (municipality === null ? jobTitle : `${jobTitle}, ${municipality}`),
  chat: 'Chat in Teams',
  vacancy: (secretariat) => `Nobody at the moment. The secretariat is glad to help: ${secretariat}`,
  noPosts: (network) =>
    network === null
      ? 'No contacts of this region are known yet.'
      : `No contacts of this region are known yet for the ${network.toLowerCase()}.`,
  membersOnly: (secretariat) =>
    `Names and addresses are for members of the network only. Do you have a question? Mail the secretariat: ${secretariat}`,
  hidden: 'Names and addresses show only to whoever presses the button.',
  askInChat:
    'I do not show names and addresses here, because others read along. Ask me in a chat of our own.',
  who: 'Who is the contact?',
  show: 'Show details',
  showAll: 'All contacts',
  several: 'Which place do you mean?',
  unknown: (place) => `I know no municipality or region called “${place}”.`,
  unknownEmpty: 'I found no municipality or region in your question.',
  near: 'Do you mean one of these?',
  tryAgain: 'Name a municipality or a region, Urk for example.',
  choose: 'Municipality or region',
  chooseMissing: 'Choose a municipality or region.',
  chosen: 'Show',
  noOwnRegion: 'I do not know which region is yours. Name a municipality or a region, Urk for example.',
  gone: 'This municipality or region is no longer on the list. Ask for the place again.',
};
