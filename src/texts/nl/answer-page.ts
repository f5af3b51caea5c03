/** The page where someone answers without Teams; what it says of the meeting itself are the words of the chat. */
export const answerPage = {
  network: 'Netwerk BW-MO',
  /** Whose answer it is, so that someone with a forwarded mail sees it. */
  answersAs: (name: string) => `U antwoordt als ${name}.`,
  choices: 'Wat antwoordt u?',
  change: 'Uw antwoord wijzigen',
  noChoices: 'Antwoorden kan hier nu niet.',
  /** Of a meeting that is off or over: it will not be possible later either. */
  noChoicesEver: 'Antwoorden kan niet meer.',
  about: 'Over de bijeenkomst',
  calendar: { publish: 'Zet in uw agenda', cancel: 'Haal uit uw agenda' },
  /** The name of the other language, in that language. */
  otherLanguage: 'English',
  questions: 'Vragen? Mail het secretariaat:',
  problem: {
    noSuchLink: {
      title: 'Deze link werkt niet',
      text: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail, of kopieer het hele adres.',
    },
    notUnderstood: {
      title: 'Dit antwoord begrijpen wij niet',
      text: 'Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer het nog eens.',
    },
    unavailable: 'Even geduld',
    unexpected: 'Er ging iets mis',
  },
  again: 'Terug naar de bijeenkomst',
};
