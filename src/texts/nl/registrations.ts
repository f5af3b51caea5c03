/** Someone's own answer to a meeting: as a state, as the outcome of an action, and on the buttons that change it. */
export const registrations = {
  stranger: (secretariat: string) =>
    `Ik ken u nog niet als lid van het netwerk, dus ik kan uw antwoord niet bewaren. Bent u wel lid? Mail het secretariaat: ${secretariat}`,
  mineInPrivate: 'Uw antwoorden laat ik alleen aan u zien.',
  showMine: 'Toon mijn aanmeldingen',
  /** The line on the card; the slot's name is added behind it. A name is null when the person is no longer known. */
  own: {
    none: 'U heeft nog niet geantwoord',
    attending: 'U komt',
    attendingFor: (primary: string | null) => `U komt voor ${primary ?? 'uw aanspreekpunt'}`,
    attended: 'U was aangemeld',
    waiting: (place: number) => `U staat op plaats ${String(place)} van de wachtlijst`,
    alsoWaiting: (place: number) => `Wachtlijst, plaats ${String(place)}`,
    offered: 'Er is een plek vrij voor u',
    declined: 'U komt niet',
    deputyAsked: (deputy: string | null) => `${deputy ?? 'Uw vervanger'} is gevraagd voor u te gaan`,
    heldUntil: (day: string, clock: string | null) =>
      clock === null
        ? `Uw plek blijft bewaard tot en met ${day}`
        : `Uw plek blijft bewaard tot ${day}, ${clock}`,
    deputyAccepted: (deputy: string | null) => `${deputy ?? 'Uw vervanger'} gaat voor u`,
    deputyDeclined: (deputy: string | null) => `${deputy ?? 'Uw vervanger'} kan niet. Komt u zelf?`,
    deputyLapsed: (deputy: string | null) =>
      `Geen antwoord van ${deputy ?? 'uw vervanger'}. Uw plek is vrijgegeven`,
    standInAsked: (primary: string | null) => `${primary ?? 'Uw aanspreekpunt'} vraagt of u gaat`,
  },
  /** The answer first, then the detail: the first sentence is what one sees at a glance. */
  outcome: {
    /** `facts` names the meeting, its time and where: "Ambtelijk netwerk, dinsdag 12 januari, ..." */
    attending: (facts: string) => ['U komt.', `${facts}.`],
    place: (place: number) => `U staat op plaats ${String(place)} van de wachtlijst.`,
    willHear: 'U krijgt bericht als er plek is.',
    declined: (facts: string) => ['U komt niet.', `${facts}.`],
    withdrawn: ['Uw antwoord is weggehaald.', 'U kunt opnieuw kiezen.'],
    deputyAsked: (deputy: string | null) => `${deputy ?? 'Uw vervanger'} krijgt de vraag om voor u te gaan.`,
    seatHeld: (day: string, clock: string | null) =>
      clock === null
        ? `Uw plek blijft bewaard tot en met ${day}.`
        : `Uw plek blijft bewaard tot ${day}, ${clock}.`,
    placeKept: (place: number) => `U houdt plaats ${String(place)} op de wachtlijst.`,
    deputyNamed: [
      'Dank u, het secretariaat weet wie u noemt.',
      'Het neemt contact op. Uw eigen antwoord is niet veranderd.',
    ],
    standInAccepted: (primary: string | null, facts: string) => [
      `U gaat voor ${primary ?? 'uw aanspreekpunt'}.`,
      `${facts}.`,
    ],
    standInWaits: (primary: string | null) => [
      `U gaat voor ${primary ?? 'uw aanspreekpunt'} zodra er plek is.`,
      'U staat op de wachtlijst.',
    ],
    standInDeclined: (primary: string | null) => [
      'U gaat niet.',
      `${primary ?? 'Uw aanspreekpunt'} krijgt daarvan bericht.`,
    ],
    offerDeclined: ['U neemt de plek niet.', 'De volgende op de wachtlijst krijgt hem aangeboden.'],
  },
  refused: {
    concept: ['Deze bijeenkomst is nog niet gepubliceerd.', 'Antwoorden kan zodra dat is gebeurd.'],
    cancelled: ['Deze bijeenkomst gaat niet door.', 'U hoeft niets te doen.'],
    past: ['Deze bijeenkomst is al begonnen of voorbij.', 'Uw antwoord is niet veranderd.'],
    deadlinePassed: (day: string, clock: string | null, secretariat: string) => [
      `Aanmelden kon tot ${clock === null ? `en met ${day}` : `${day}, ${clock}`}.`,
      `Wilt u toch komen? Mail het secretariaat: ${secretariat}`,
    ],
    notInvited: (secretariat: string) => [
      'Deze bijeenkomst is voor een andere groep.',
      `Hoort u er toch bij? Mail het secretariaat: ${secretariat}`,
    ],
    noSuchSlot: ['Die groep heeft deze bijeenkomst niet.', 'Kies hieronder een groep die er wel is.'],
    lineFull: (secretariat: string) => [
      'Alle plekken en de wachtlijst zijn vol.',
      `Uw antwoord is niet veranderd. Mail het secretariaat: ${secretariat}`,
    ],
    notAsked: ['Deze vraag staat niet meer open.', 'U hoeft niets te doen.'],
    nothingOffered: ['Deze plek staat niet meer voor u open.', 'Hieronder ziet u hoe het nu is.'],
    notInLine: ['U staat niet op een wachtlijst.', 'Uw antwoord is niet veranderd.'],
    noDeputy: ['Wij weten nog niet wie uw vervanger is.', 'U kunt iemand noemen.'],
    deputyAlreadyGoes: ['Uw vervanger gaat al.', 'Uw antwoord is niet veranderd.'],
    deputyAskedByOther: [
      'Iemand anders uit uw regio vroeg uw vervanger al.',
      'Uw antwoord is niet veranderd. Overleg samen wie er gaat.',
    ],
  },
  button: {
    come: 'Ik kom',
    comeAfterAll: 'Ik kom toch',
    comeMyself: 'Ik kom zelf',
    comeToo: 'Ik kom zelf ook',
    decline: 'Ik kom niet',
    nobodyComes: 'Wij komen allebei niet',
    chooseOther: 'Andere groep',
    leaveLine: 'Haal mij van de wachtlijst',
    deputy: 'Mijn vervanger gaat',
    acceptOffer: 'Ja, ik neem de plek',
    declineOffer: 'Nee, laat maar',
    acceptDeputy: 'Ja, ik ga',
    declineDeputy: 'Nee, ik kan niet',
    mine: 'Mijn antwoord',
    more: 'Meer',
    less: 'Minder',
    attendance: 'Wie komen er?',
    join: 'Naar de online vergadering',
    show: 'Bekijk de bijeenkomst',
    meetings: 'Bekijk de bijeenkomsten',
    back: 'Terug',
  },
  undo: {
    signOff: 'Ik kom toch niet',
    withdraw: 'Maak mijn aanmelding ongedaan',
    withdrawQuestion: 'Trek de vraag in',
    signUp: (slot: string) => (slot === '' ? 'Ik kom toch' : `Ik kom toch, ${slot}`),
    goAfterAll: 'Ik ga toch',
    takeBack: 'Ik kom toch zelf',
    leaveLine: 'Haal mij van de wachtlijst',
  },
  choose: {
    title: 'Waar en wanneer komt u?',
    label: 'Uw keuze',
    missing: 'Kies eerst een groep.',
    submit: 'Ik kom',
    speak: (title: string) => `Kies een groep voor ${title}.`,
  },
  confirm: {
    signOff: (facts: string) => ['U wilt u afmelden.', `${facts}.`],
    signOffButton: 'Ja, ik kom niet',
    deputy: (deputy: string, facts: string) => [`U wilt ${deputy} vragen om voor u te gaan.`, `${facts}.`],
    deputyButton: (deputy: string | null) => `Ja, vraag ${deputy ?? 'mijn vervanger'}`,
    keep: 'Nee, laat zo',
  },
  nameDeputy: {
    title: 'Wie gaat er voor u?',
    why: 'Wij weten nog niet wie uw vervanger is. Noem iemand; het secretariaat neemt contact op. Uw eigen antwoord verandert nog niet.',
    whyOther: (deputy: string) =>
      `Op onze lijst staat ${deputy} als uw vervanger. Gaat er iemand anders? Noem die persoon; het secretariaat neemt contact op. Uw eigen antwoord verandert nog niet.`,
    name: 'Naam',
    nameMissing: 'Vul een naam in.',
    email: 'E-mailadres van het werk',
    emailMissing: 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
    submit: 'Geef door aan het secretariaat',
  },
};
