/** Who can be reached and how: the bot's first words to someone, and what the secretariat sees of it. */
export const reach = {
  welcome: {
    title: 'Dit is Netwerk BW-MO',
    lines: [
      'U krijgt hier uitnodigingen en herinneringen voor de bijeenkomsten van het netwerk.',
      'U kunt mij ook iets vragen. Tik op een zin, of typ in gewone woorden.',
    ],
    reminders: 'Liever geen herinneringen? Typ dan: geen herinneringen.',
    summary: 'Netwerk BW-MO: u krijgt hier uitnodigingen en herinneringen.',
  },
  awaits: {
    first:
      'Het secretariaat kijkt eerst of dit account bij u hoort. Daarna meld ik u aan en ziet u de gegevens van het netwerk.',
    still: (secretariat: string) =>
      `Het secretariaat kijkt nog of dit account bij u hoort. Daarna kunt u dit. Duurt het lang? Mail ${secretariat}`,
  },
  forbidden: (secretariat: string) => `Dit kan alleen het secretariaat. Mail: ${secretariat}`,
  kicker: 'Bereikbaarheid',
  title: 'Wie is bereikbaar?',
  /** Of how many people how many are reached in each way. */
  answer: (people: number, chat: number, mail: number) =>
    mail === 0
      ? `Ik bereik ${String(chat)} van de ${String(people)} mensen in de chat.`
      : `Ik bereik ${String(chat)} van de ${String(people)} mensen in de chat en ${String(mail)} alleen per e-mail.`,
  everyone: 'Ik bereik iedereen.',
  groups: {
    chat: 'In de chat',
    mail: 'Alleen per e-mail',
    none: 'Niet te bereiken',
    vacancies: 'Vacatures',
  },
  more: (count: number) => `en nog ${String(count)}`,
  nobody: 'Niemand.',
  noVacancies: 'Er zijn geen vacatures.',
  post: (region: string, post: string) => `${region} · ${post}`,
  rank: {
    bestuurlijk: { primary: 'bestuurlijk aanspreekpunt', deputy: 'bestuurlijk vervanger' },
    ambtelijk: { primary: 'ambtelijk aanspreekpunt', deputy: 'ambtelijk vervanger' },
  },
  unknownRegion: 'regio onbekend',
  refusal: {
    blocked: 'Heeft de bot geblokkeerd.',
    gone: 'Teams vindt het account niet.',
    other: 'Teams staat geen chat toe.',
  },
  range: (from: number, to: number, total: number) => `${String(from)}-${String(to)} van ${String(total)}`,
  previous: 'Vorige',
  next: 'Volgende',
  back: 'Overzicht',
  accounts: {
    waiting: (count: number) =>
      count === 1 ? '1 account wacht op bevestiging' : `${String(count)} accounts wachten op bevestiging`,
    kicker: 'Account bevestigen',
    question: (name: string) => `Is dit account van ${name}?`,
    whose: 'Van wie is dit account?',
    none: 'Er wachten geen accounts op bevestiging.',
    labels: { name: 'Naam', email: 'Adres', organisation: 'Organisatie' },
    noName: 'niet bekend',
    unknownOrganisation: 'nog niet bekend bij het netwerk',
    yes: 'Ja, koppelen',
    yesFor: (name: string) => `Van ${name}`,
    no: 'Nee',
    later: 'Volgende',
    linked: (name: string) => `Gekoppeld aan ${name}.`,
    declined: 'Niet gekoppeld. Ik vraag het niet nog eens.',
    declinedBefore: 'Het secretariaat heeft hier al nee op gezegd. Ik heb niets gekoppeld.',
    linkedBefore: 'Dit account is al gekoppeld. Ik heb niets veranderd.',
    gone: 'Dit account wacht niet meer op bevestiging. Ik heb niets veranderd.',
  },
  share: {
    shared: 'Uitnodigingen komen voortaan in dit kanaal.',
    stopped: 'Er komen geen uitnodigingen meer in dit team.',
    none: 'Er kwamen al geen uitnodigingen in dit team.',
    notInTeam: 'Dat kan alleen in een kanaal van een team. Zeg het daar, met een vermelding van mij.',
  },
};
