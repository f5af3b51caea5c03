import type { Texts } from '../index.ts';

export const reach: Texts['reach'] = {
  welcome: {
    title: 'This is Netwerk BW-MO',
    lines: [
      'Here you get invitations to the meetings of the network, and reminders.',
      'You can ask me things too. Tap a sentence, or use your own words.',
    ],
    reminders: 'Rather no reminders? Then type: no reminders.',
    summary: 'Netwerk BW-MO: here you get invitations and reminders.',
  },
  awaits: {
    first:
      'The secretariat first checks that this account is yours. After that I can sign you up and show you the network’s data.',
    still: (secretariat) =>
      `The secretariat is still checking that this account is yours. After that you can do this. Is it taking long? Email ${secretariat}`,
  },
  forbidden: (secretariat) => `Only the secretariat can do this. Email: ${secretariat}`,
  kicker: 'Reach',
  title: 'Who can be reached?',
  answer: (people, chat, mail) =>
    mail === 0
      ? `I reach ${String(chat)} of ${String(people)} people in the chat.`
      : `I reach ${String(chat)} of ${String(people)} people in the chat and ${String(mail)} by email only.`,
  everyone: 'I reach everyone.',
  groups: {
    chat: 'In the chat',
    mail: 'By email only',
    none: 'Not reached',
    vacancies: 'Vacancies',
  },
  more: (count) => `and ${String(count)} more`,
  nobody: 'Nobody.',
  noVacancies: 'There are no vacancies.',
  post: (region, post) => `${region} · ${post}`,
  rank: {
    bestuurlijk: { primary: 'bestuurlijk spokesperson', deputy: 'bestuurlijk deputy' },
    ambtelijk: { primary: 'ambtelijk spokesperson', deputy: 'ambtelijk deputy' },
  },
  unknownRegion: 'region unknown',
  refusal: {
    blocked: 'Has blocked the bot.',
    gone: 'Teams does not find the account.',
    other: 'Teams does not allow a chat.',
  },
  range: (from, to, total) => `${String(from)}-${String(to)} of ${String(total)}`,
  previous: 'Previous',
  next: 'Next',
  back: 'Overview',
  accounts: {
    waiting: (count) =>
      count === 1 ? '1 account waits to be confirmed' : `${String(count)} accounts wait to be confirmed`,
    kicker: 'Confirm an account',
    question: (name) => `Is this account ${name}’s?`,
    whose: 'Whose account is this?',
    none: 'No accounts wait to be confirmed.',
    labels: { name: 'Name', email: 'Address', organisation: 'Organisation' },
    noName: 'not known',
    unknownOrganisation: 'not known to the network yet',
    yes: 'Yes, link it',
    yesFor: (name) => `It is ${name}’s`,
    no: 'No',
    later: 'Next',
    linked: (name) => `Linked to ${name}.`,
    declined: 'Not linked. I will not ask again.',
    declinedBefore: 'The secretariat has already said no to this. I linked nothing.',
    linkedBefore: 'This account is already linked. I changed nothing.',
    gone: 'This account does not wait any more. I changed nothing.',
  },
  share: {
    shared: 'From now on invitations come in this channel.',
    stopped: 'No more invitations come in this team.',
    none: 'No invitations came in this team already.',
    notInTeam: 'That works only in a channel of a team. Say it there, and mention me.',
  },
};
