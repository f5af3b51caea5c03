/** What stands in a mail around the message itself, and in a calendar entry. */
export const mail = {
  network: 'Netwerk BW-MO',
  /** On the button; the address stands below it for who cannot press it. */
  answer: 'Geef of verander uw antwoord',
  linkInstead: 'Werkt de knop niet? Open dan dit adres:',
  /** In the plain part, before the bare address. */
  answerAt: 'Geef of verander uw antwoord op deze pagina:',
  ownLink: 'Deze link is van u alleen. Stuur deze mail niet door: wie de link heeft, kan voor u antwoorden.',
  calendar: {
    PUBLISH: 'In de bijlage zit de bijeenkomst voor uw agenda.',
    CANCEL: 'Met de bijlage haalt u de bijeenkomst uit uw agenda.',
    fileName: { PUBLISH: 'bijeenkomst.ics', CANCEL: 'afgezegd.ics' },
  },
  why: 'U krijgt deze mail omdat u betrokken bent bij deze bijeenkomst en wij u niet in Teams kunnen bereiken.',
  questions: (secretariat: string) => `Vragen? Mail het secretariaat: ${secretariat}`,
  entry: {
    organiser: 'Secretariaat netwerk BW-MO',
    online: 'Online',
    placeToFollow: 'Locatie volgt',
    theme: (theme: string) => `Thema: ${theme}`,
    join: (link: string) => `Deelnemen aan de online vergadering: ${link}`,
    linkToFollow: 'De link voor de online vergadering volgt.',
    notCertain: 'U heeft hier nog geen plek.',
    questions: (secretariat: string) => `Vragen: ${secretariat}`,
  },
};
