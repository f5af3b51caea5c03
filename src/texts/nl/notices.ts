/**
 * Messages that arrive unasked, in sentences: first what happened, then which meeting, then what to do.
 * `facts` names the meeting, its time and where. A name is null when the person is no longer known.
 */
export const notices = {
  /** How the subject of a letter begins; the meeting follows. */
  subject: {
    promoted: 'U komt',
    offered: 'Plek vrij',
    'deputy-asked': 'Gaat u?',
    'deputy-withdrawn': 'U hoeft niet te gaan',
    'deputy-accepted': 'Uw vervanger gaat',
    'deputy-declined': 'Uw vervanger kan niet',
    'deputy-signed-off': 'Uw vervanger kan toch niet',
    'deputy-lapsed': 'Uw plek is vrijgegeven',
    questionLapsed: 'Vraag verlopen',
    'deputy-named': 'Vervanger genoemd',
    answer: {
      attending: 'U komt',
      waiting: 'Wachtlijst',
      declined: 'U komt niet',
      deputy: 'Uw vervanger is gevraagd',
      none: 'Uw antwoord is weggehaald',
    },
  },
  promoted: (facts: string) => ['Er is plek: u komt.', `${facts}.`],
  offered: (facts: string) => ['Er is een plek vrij voor u.', `${facts}.`, 'Neemt u de plek?'],
  deputyAsked: (primary: string | null, facts: string) => [
    `${primary ?? 'Uw aanspreekpunt'} vraagt of u gaat.`,
    `${facts}.`,
  ],
  answerBy: (day: string, clock: string | null) =>
    clock === null
      ? `De plek blijft bewaard tot en met ${day}.`
      : `De plek blijft bewaard tot ${day}, ${clock}.`,
  deputyWithdrawn: (primary: string | null, facts: string) => [
    `U hoeft niet te gaan: ${primary ?? 'uw aanspreekpunt'} trok de vraag in.`,
    `${facts}.`,
  ],
  deputyAccepted: (deputy: string | null, facts: string) => [
    `${deputy ?? 'Uw vervanger'} gaat voor u.`,
    `${facts}.`,
  ],
  deputyDeclined: (deputy: string | null, facts: string) => [
    `${deputy ?? 'Uw vervanger'} kan niet.`,
    `${facts}.`,
    'Komt u zelf?',
  ],
  deputySignedOff: (deputy: string | null, facts: string) => [
    `${deputy ?? 'Uw vervanger'} kan toch niet komen.`,
    `${facts}.`,
    'Uw regio heeft nu geen plek.',
  ],
  comeYourself: 'Komt u zelf?',
  mailSecretariat: (secretariat: string) => `Wilt u toch komen? Mail het secretariaat: ${secretariat}`,
  deputyNamed: (primary: string | null, name: string | null, email: string | null, facts: string) => [
    `${primary ?? 'Een lid'} heeft geen vervanger op de lijst en noemt ${name ?? 'iemand'}${email === null ? '' : ` (${email})`}.`,
    `${facts}.`,
    'Wilt u dit regelen?',
  ],
  deputyLapsed: (deputy: string | null, facts: string) => [
    `Uw plek is vrijgegeven, want ${deputy ?? 'uw vervanger'} zei niet op tijd ja.`,
    `${facts}.`,
  ],
  questionLapsed: (primary: string | null, facts: string) => [
    `De vraag van ${primary ?? 'uw aanspreekpunt'} is verlopen. U hoeft niets te doen.`,
    `${facts}.`,
  ],
  answeredForYou: {
    attending: (facts: string) => ['Het secretariaat meldde u aan: u komt.', `${facts}.`],
    waiting: (facts: string) => ['Het secretariaat zette u op de wachtlijst.', `${facts}.`],
    declined: (facts: string) => ['Het secretariaat meldde u af: u komt niet.', `${facts}.`],
    deputy: (facts: string) => ['Het secretariaat vroeg uw vervanger om te gaan.', `${facts}.`],
    none: (facts: string) => ['Het secretariaat haalde uw antwoord weg.', `${facts}.`],
  },
  /** What someone answered on the page that a mail led to. */
  confirmed: {
    attending: (facts: string) => ['U komt.', `${facts}.`],
    waiting: (facts: string) => [
      'U staat op de wachtlijst.',
      `${facts}.`,
      'U krijgt bericht als er plek is.',
    ],
    declined: (facts: string) => ['U komt niet.', `${facts}.`],
    deputy: (facts: string) => ['Uw vervanger krijgt de vraag om voor u te gaan.', `${facts}.`],
    none: (facts: string) => ['Uw antwoord is weggehaald.', `${facts}.`],
  },
};
