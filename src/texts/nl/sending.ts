/**
 * Messages that the meeting or the clock makes due: invitations, reminders, nudges and changes. Every list is of
 * sentences, the most important one first; `facts` names the meeting, its time and where.
 */
export const sending = {
  calendar: { publish: 'Zet in mijn agenda', cancel: 'Haal uit mijn agenda' },
  /** Of a letter: what it is, and about which meeting. */
  subject: (what: string, meeting: string) => `${what}${what.endsWith('?') ? '' : ':'} ${meeting}`,
  facts: {
    meeting: 'Bijeenkomst',
    when: 'Wanneer',
    before: 'Was',
    now: 'Wordt',
    colleagues: 'Uit uw regio',
  },
  answerBy: (day: string, clock: string | null) =>
    clock === null ? `Antwoorden kan tot en met ${day}.` : `Antwoorden kan tot ${day}, ${clock}.`,
  willYouCome: 'Komt u?',
  /** To who need not answer: `asked` are the ones who are. */
  informed: {
    subject: 'Ter informatie',
    invited: 'Ter informatie: uw regio is uitgenodigd.',
    moved: 'Ter informatie: de bijeenkomst is verzet.',
    asked: (asked: string, several: boolean) =>
      `${asked} ${several ? 'zijn' : 'is'} gevraagd te antwoorden. U hoeft niets te doen.`,
  },
  invitation: {
    subject: 'Uitnodiging',
    invited: 'U bent uitgenodigd.',
    /** The two sentences in one line of a card. */
    invitedComing: 'U bent uitgenodigd. Komt u?',
  },
  reminder: {
    subject: 'Herinnering',
    /** `inDays` is 0 on the day itself; `primary` is for whom the deputy goes, null for who comes for themselves. */
    coming: (inDays: number, primary: string | null) =>
      `Herinnering: u komt${inDays === 0 ? ' vandaag' : inDays === 1 ? ' morgen' : ''}${primary === null ? '' : ` voor ${primary}`}.`,
    begins: (clock: string) => `De bijeenkomst begint om ${clock}.`,
    alsoComing: (names: string, several: boolean) =>
      `Uit uw regio ${several ? 'komen' : 'komt'} ook ${names}.`,
    noLink: (secretariat: string) => `De link is er nog niet. Mail het secretariaat: ${secretariat}`,
  },
  nudge: {
    subject: 'Komt u?',
    region: 'Van uw regio is nog geen antwoord.',
    person: 'Wij hebben nog geen antwoord van u.',
    welcome: 'Wij horen graag of u komt.',
    /** To a deputy. */
    instead: (primary: string) => `Kan ${primary} niet? Dan kunt u gaan.`,
  },
  moved: {
    subject: 'Verzet',
    moved: 'De bijeenkomst is verzet.',
    fromTo: (name: string, before: string, now: string) => `${name}: van ${before} naar ${now}.`,
    to: (name: string, now: string) => `${name}: nu ${now}.`,
    seatStays: 'Uw aanmelding blijft staan.',
    lineStays: 'Uw plek op de wachtlijst blijft staan.',
    offerStays: 'Er is nog een plek vrij voor u.',
    /** Only another group has another time. */
    ownStays: (own: string) => `Uw eigen groep blijft: ${own}.`,
    questionStays: (deputy: string | null) =>
      `De vraag aan ${deputy ?? 'uw vervanger'} om te gaan blijft staan.`,
    deputyStays: (deputy: string | null) =>
      `De aanmelding van ${deputy ?? 'uw vervanger'} blijft staan. U hoeft niets te doen.`,
    askedStill: (primary: string | null) => `${primary ?? 'Uw aanspreekpunt'} vraagt nog of u gaat.`,
    perhapsNow: 'Misschien kunt u nu wel komen.',
    cannot: 'Ik kan niet op de nieuwe tijd',
  },
  /** `known`: it was "volgt" before; `gone`: it is so now. */
  relocated: {
    place: {
      changed: { subject: 'Andere locatie', what: 'De bijeenkomst is op een andere plek.' },
      known: { subject: 'Locatie bekend', what: 'De locatie is bekend.' },
      gone: {
        subject: 'Locatie volgt',
        what: ['De locatie is niet meer zeker.', 'U krijgt bericht zodra wij de nieuwe weten.'],
      },
      from: (before: string, place: string) => `De locatie is nu ${place}, niet meer ${before}.`,
      is: (place: string) => `De locatie is ${place}.`,
    },
    link: {
      changed: {
        subject: 'Nieuwe link',
        what: ['De online vergadering heeft een nieuwe link.', 'De oude link geldt niet meer.'],
      },
      known: { subject: 'Link bekend', what: ['De link van de online vergadering is er.'] },
      gone: {
        subject: 'Link volgt',
        what: ['De link van de online vergadering geldt niet meer.', 'U krijgt een nieuwe.'],
      },
    },
  },
  cancelled: {
    subject: 'Gaat niet door',
    cancelled: 'Deze bijeenkomst gaat niet door.',
    nothingToDo: 'U hoeft niets te doen.',
  },
  /** On an earlier card, in the place of what it asked. */
  retired: {
    moved: 'Deze bijeenkomst is verzet. Zo is het nu:',
    relocated: 'De locatie of link is veranderd. Zo is het nu:',
    cancelled: 'Deze bijeenkomst gaat niet door.',
  },
  button: {
    notComing: 'Ik kom toch niet',
  },
};
