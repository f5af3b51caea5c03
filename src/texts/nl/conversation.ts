/** What the bot says about itself, and the sentences that it offers to tap. */
export const conversation = {
  exampleData: 'Voorbeeldgegevens',
  welcome: {
    title: (name: string | null) => (name === null ? 'Welkom bij Netwerk BW-MO' : `Welkom, ${name}`),
    lines: [
      'Ik meld u aan en af voor bijeenkomsten, of vraag uw vervanger.',
      'Ik laat zien welke bijeenkomsten er komen en welke regio’s er zijn.',
      'Ik zoek het aanspreekpunt van een gemeente of regio.',
    ],
    how: 'Typ uw vraag in gewone woorden, of tik op een voorbeeld.',
  },
  help: {
    title: 'Dit kunt u mij vragen',
    how: 'Tik op een zin, of typ hem met uw eigen woorden.',
    stuck: (secretariat: string) => `Komt u er niet uit? Mail het secretariaat: ${secretariat}`,
  },
  greeting: (name: string | null) => `${name === null ? 'Dag' : `Dag ${name}`}. Waarmee kan ik u helpen?`,
  thanks: 'Graag gedaan.',
  yesOrNo: 'Ik heb niets veranderd. Wilt u iets kiezen op een kaart? Tik dan op de knop.',
  notUnderstood: 'Dat begrijp ik niet helemaal.',
  didYouMean: 'Bedoelt u een van deze dingen?',
  clientCase: 'Ik help niet met situaties van cliënten.',
  clientCaseNotKept: 'Ik bewaar uw bericht niet. Haal het zelf ook weg als er persoonsgegevens in staan.',
  clientCaseInstead:
    'Overleg met de toegang of het wijkteam van de gemeente. Ik help u graag met bijeenkomsten en aanspreekpunten.',
  /** Sentences that are sent as a message when tapped; each is one that the bot understands. */
  say: {
    meetings: (network: string | null) =>
      network === null ? 'Komende bijeenkomsten' : `Komende bijeenkomsten van het ${network}`,
    meeting: (meeting: string) => `Wanneer is ${meeting}?`,
    attendance: (meeting: string) => `Wie komen er naar ${meeting}?`,
    mine: 'Waar ben ik voor aangemeld?',
    signUp: (meeting: string) => `Meld me aan voor ${meeting}`,
    signOff: (meeting: string) => `Meld me af voor ${meeting}`,
    switchSlot: (meeting: string) => `Ik wil naar de andere groep voor ${meeting}`,
    deputy: (meeting: string) => `Mijn vervanger gaat naar ${meeting}`,
    contact: (place: string, network: string | null) =>
      `Wie is het ${network === null ? '' : `${network} `}aanspreekpunt van ${place}?`,
    region: (place: string) => `Bij welke regio hoort ${place}?`,
    myContact: 'Wie is mijn aanspreekpunt?',
    myDeputy: 'Wie is mijn vervanger?',
    myRegion: 'Bij welke regio hoor ik?',
    newMeeting: 'Nieuwe bijeenkomst',
    manage: (meeting: string) => `Beheer ${meeting}`,
    help: 'Help',
  },
  /** How a meeting is named in those sentences. */
  meetingNamed: {
    next: 'de volgende bijeenkomst',
    nextOf: (network: string) => `het volgende ${network} netwerk`,
    learning: 'het volgende leernetwerk',
    on: (date: string) => `de bijeenkomst van ${date}`,
    about: (words: string) => `de bijeenkomst over ${words}`,
    networkOf: (network: string) => `${network} netwerk`,
  },
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
};
