import type { AttendeeAnswer } from '../../domain/attendees.ts';
import type { Coverage } from '../../domain/coverage.ts';
import type { AudienceChoice, FieldProblem, ModeChoice } from '../../domain/meeting-drafts.ts';
import type { EditRefusal } from '../../domain/meeting-edits.ts';
import type { RefusalReason } from '../../domain/registrations.ts';

const problem: Record<FieldProblem['kind'], (number: number) => string> = {
  missing: () => 'vul dit in',
  'not-a-date': () => 'kies een datum die bestaat',
  'not-a-time': () => 'vul een tijd in, zoals 10:00',
  'too-far': () => 'kies een datum binnen drie jaar',
  'in-the-past': () => 'dit moment is al geweest. Kies een later moment',
  'end-before-start': () => 'kies een tijd na het begin',
  overlaps: () => 'kies een tijd nadat de vorige groep klaar is',
  'after-start': () => 'kies een moment voor het begin van de bijeenkomst',
  'not-https': () => 'plak een hele link, die begint met https://',
  'too-long': (limit) => `gebruik hoogstens ${limit} tekens`,
  'not-a-count': (limit) => `vul een heel getal in van 1 tot en met ${limit}, of laat dit leeg`,
  'not-days': (limit) =>
    `vul hele dagen in van 1 tot en met ${limit}, met komma’s ertussen, zoals 14, 5. Of laat dit leeg`,
  'below-use': (inUse) => `er zijn al ${inUse} plekken bezet. Kies ${inUse} of meer`,
};

const refused: Record<EditRefusal, string> = {
  cancelled: 'Deze bijeenkomst is afgezegd. Er is niets veranderd.',
  over: 'Deze bijeenkomst is geweest. Er is niets veranderd.',
  started: 'Deze bijeenkomst is al begonnen. Verzetten of afzeggen kan niet meer.',
  published: 'Deze bijeenkomst is al gepubliceerd. U kunt haar hieronder wijzigen.',
  'too-late-to-publish': 'De bijeenkomst of de aanmelddatum is al geweest. Pas eerst de datum aan.',
  'not-published': 'Deze bijeenkomst is nog niet gepubliceerd. Ik heb niemand iets gestuurd.',
  'deadline-passed': 'De aanmelddatum is geweest. Ik heb niemand iets gestuurd.',
  'nobody-silent': 'Er is niemand meer die nog niets liet weten. Ik heb niemand iets gestuurd.',
  'changed-meanwhile':
    'Iemand anders wijzigde deze bijeenkomst net. Er is nog niets van u bewaard. Kijk na wat er nu staat en probeer het opnieuw.',
};

const audience: Record<AudienceChoice, string> = {
  ambtelijk: 'Ambtelijk netwerk',
  bestuurlijk: 'Bestuurlijk netwerk',
  both: 'Beide netwerken',
  open: 'Iedereen',
  list: 'Een vaste lijst',
};

const mode: Record<ModeChoice, string> = {
  online: 'Online',
  physical: 'Op locatie',
  hybrid: 'Op locatie en online',
};

const answer: Record<AttendeeAnswer, string> = {
  attending: 'komt',
  waiting: 'wachtlijst',
  offered: 'plek aangeboden',
  'deputy-asked': 'vervanger gevraagd',
  asked: 'gevraagd als vervanger',
  'deputy-goes': 'vervanger gaat',
  declined: 'komt niet',
};

const refusedForOther: Partial<Record<RefusalReason, string>> = {
  concept: 'Deze bijeenkomst is nog niet gepubliceerd. Publiceer haar eerst.',
  cancelled: 'Deze bijeenkomst is afgezegd. Er is niets veranderd.',
  past: 'Deze bijeenkomst is al begonnen of voorbij. Er is niets veranderd.',
  'deadline-passed':
    'De termijn om aan te melden is voorbij. Kies eerst een later moment bij "Wijzigen" en dan "Datum en tijd".',
  'no-such-slot': 'Die groep heeft deze bijeenkomst niet. Kies een andere groep.',
  'line-full': 'Alle plekken en de wachtlijst zijn vol. Kies een andere groep of maak meer plekken.',
};

/** Making and managing meetings, for the secretariat. */
export const meetingEditing = {
  forbidden: (secretariat: string) =>
    `Bijeenkomsten maken en beheren doet het secretariaat. Er is niets veranderd. Heeft u een wens? Mail ${secretariat}`,
  onlyPrivate: 'Dit doe ik alleen in een persoonlijke chat met mij. Stel mij daar dezelfde vraag.',
  problem,
  /** `what` is one of the problems above. */
  problemLine: (field: string, what: string) => `${field}: ${what}.`,
  refused,
  /** From when it is possible again: "dinsdag 12 januari", "9.00 uur". */
  nudgedLately: (day: string, time: string) =>
    `Minder dan een dag geleden vroeg ik het al. Het kan weer vanaf ${day}, ${time}.`,
  problemsTitle: 'Dit moet nog anders. Wat u invulde, staat er nog.',
  field: {
    title: 'Titel',
    theme: 'Thema (mag leeg)',
    audience: 'Voor wie',
    mode: 'Hoe',
    date: 'Datum',
    start: (group: number, groups: number) => (groups === 1 ? 'Begin' : `Begin groep ${group}`),
    end: (group: number, groups: number) => (groups === 1 ? 'Einde' : `Einde groep ${group}`),
    place: 'Locatie (leeg: volgt)',
    link: 'Link naar de vergadering (leeg: volgt)',
    seatsOnline: 'Plekken online (leeg: geen grens)',
    seatsPhysical: 'Plekken op locatie (leeg: geen grens)',
    seats: (slot: string) =>
      slot === '' ? 'Plekken (leeg: geen grens)' : `Plekken ${slot} (leeg: geen grens)`,
    deadlineDate: 'Aanmelden tot',
    deadlineTime: 'Tijd (leeg: 17.00 uur)',
    newDeadlineDate: 'Aanmelden tot (leeg: schuift mee)',
    reminderDays: 'Herinneren, dagen vooraf (leeg: niet)',
    nudgeDays: 'Vragen om een antwoord, dagen voor de aanmelddatum (leeg: niet)',
  },
  /** The same without the hint, to name a field in a problem or warning. */
  fieldName: (label: string) => label.replace(/ \(.*\)$/, ''),
  error: {
    title: 'Vul een titel in.',
    date: 'Kies een datum.',
    start: 'Vul een begintijd in.',
    end: 'Vul een eindtijd in.',
    deadline: 'Kies een dag.',
    choice: 'Kies er een.',
    name: 'Vul een naam in.',
  },
  audience,
  mode,
  warning: {
    weekend: 'Let op: deze dag valt in het weekend.',
    holiday: 'Let op: deze dag is een feestdag.',
    leftOut: (field: string) => `Let op: "${field}" past niet bij deze vorm en is weggelaten.`,
  },
  form: {
    newTitle: 'Nieuwe bijeenkomst',
    editTitle: 'Concept aanpassen',
    intro: 'U ziet eerst een concept. Pas na publiceren kunnen mensen zich aanmelden.',
    secondGroup: 'Een tweede groep op dezelfde dag? Vul beide tijden in.',
    save: 'Bekijk het concept',
    back: 'Terug',
  },
  concept: {
    saved: 'Het concept is bewaard. Alleen het secretariaat ziet het.',
    publish: 'Publiceren',
    edit: 'Aanpassen',
    discard: 'Weggooien',
    published: 'De bijeenkomst is gepubliceerd. Aanmelden kan nu.',
    /** How many people are being invited. */
    invited: (people: number) =>
      people === 0
        ? 'Ik ken niemand om uit te nodigen.'
        : `${people === 1 ? '1 persoon krijgt' : `${people} mensen krijgen`} nu een uitnodiging.`,
  },
  manage: {
    label: 'Beheer',
    slot: (taken: number, free: number | null, waiting: number) =>
      [
        taken === 1 ? '1 komt' : `${taken} komen`,
        free === null ? 'geen grens' : free === 0 ? 'vol' : `${free} vrij`,
        ...(waiting === 0 ? [] : [waiting === 1 ? '1 persoon wacht' : `${waiting} mensen wachten`]),
      ].join(' · '),
    /** Of regions, where the lines above it count people; '' when every region comes. */
    otherRegions: ({ waiting, asked, declined, silent }: Coverage) => {
      const parts = [
        ...(waiting === 0 ? [] : [`${waiting} op de wachtlijst`]),
        ...(asked === 0 ? [] : [`${asked} ${asked === 1 ? 'vervanger' : 'vervangers'} gevraagd`]),
        ...(declined === 0 ? [] : [`${declined} ${declined === 1 ? 'komt' : 'komen'} niet`]),
        ...(silent === 0 ? [] : [`${silent} zonder antwoord`]),
      ];
      return parts.length === 0 ? '' : `Andere regio's: ${parts.join(' · ')}`;
    },
    answerForSomeone: 'Iemand aan- of afmelden',
    attendees: 'Deelnemerslijst',
    change: 'Wijzigen',
    cancel: 'Afzeggen',
    back: 'Terug',
    deliveries: 'Berichten',
    deliveriesRow: 'Wat is verstuurd, wie is bereikt en wie niet',
    choose: 'Welke bijeenkomst wilt u beheren?',
    speak: (title: string) => `Beheer van ${title}.`,
  },
  change: {
    title: 'Wat wilt u wijzigen?',
    whereabouts: 'Plaats of link',
    seats: 'Aantal plekken',
    move: 'Datum en tijd',
    save: 'Bewaren',
    saved: {
      whereabouts: 'De plaats en de link zijn bewaard.',
      seats: 'Het aantal plekken is bewaard.',
      move: 'Datum, tijd en aanmelddatum zijn bewaard. Antwoorden blijven staan.',
    },
    tellsNobody: 'Niemand krijgt hierover bericht.',
    /** How many people are told: said before a change and after it. */
    told: (people: number) =>
      people === 1 ? '1 persoon krijgt hierover bericht.' : `${people} mensen krijgen hierover bericht.`,
  },
  cancel: {
    question: (title: string) =>
      `Weet u zeker dat u "${title}" afzegt? Dit kan niet ongedaan worden gemaakt.`,
    discardQuestion: (title: string) => `Weet u zeker dat u het concept "${title}" weggooit?`,
    yes: 'Ja, zeg af',
    discardYes: 'Ja, gooi weg',
    no: 'Nee, laat zo',
    done: 'De bijeenkomst is afgezegd.',
  },
  other: {
    title: 'Wie wilt u aan- of afmelden?',
    name: 'Naam',
    slot: 'Groep, als u iemand aanmeldt',
    anySlot: 'De eerste met plek',
    register: 'Aanmelden',
    signOff: 'Afmelden',
    attending: (name: string) => `${name} komt`,
    waiting: (name: string, place: number) => `${name} staat op plaats ${place} van de wachtlijst`,
    declined: (name: string) => `${name} komt niet`,
    withdrawn: (name: string) => `Het antwoord van ${name} is weggehaald`,
    refused: refusedForOther,
    refusedOtherwise: (name: string) => `Dat kan nu niet. Het antwoord van ${name} is niet veranderd.`,
    undo: 'Maak ongedaan',
    choose: (name: string) => `Wie bedoelt u met "${name}"?`,
    unknown: (name: string) => `Ik ken "${name}" niet als contact of deelnemer.`,
    unknownHint: 'Klopt de naam? Voeg een spreker of gast dan toe. Anders kunt u de naam verbeteren.',
    unknownSignOff: 'Er is niets veranderd. Verbeter de naam, of zoek hem op in de deelnemerslijst.',
    addGuest: (name: string) => `Voeg ${name} toe als gast`,
    correct: 'Naam verbeteren',
    gone: 'Deze persoon is niet meer bekend. Er is niets veranderd.',
  },
  attendees: {
    title: 'Deelnemerslijst',
    none: 'Er heeft nog niemand geantwoord.',
    range: (from: number, to: number, total: number) => `${from} tot en met ${to} van de ${total}`,
    previous: 'Vorige',
    next: 'Volgende',
    file: 'Geef als bestand',
    text: 'Tekst om te kopiëren',
    unknownName: 'naam niet meer bekend',
    answer,
    place: (place: number) => `plaats ${place}`,
    columns: {
      name: 'Naam',
      function: 'Functie',
      region: 'Regio',
      municipality: 'Gemeente',
      slot: 'Groep',
      mode: 'Vorm',
      answer: 'Antwoord',
      place: 'Plaats wachtlijst',
      answeredBy: 'Beantwoord door',
      answeredAt: 'Beantwoord op',
    },
    self: 'zelf',
    fileName: (date: string) => `deelnemers-${date}.csv`,
    fileDescription: (title: string) => `Deelnemerslijst van ${title}`,
    fileUploaded:
      'De deelnemerslijst staat in uw OneDrive. Er staan persoonsgegevens in: deel de lijst niet verder dan nodig.',
    fileRefused:
      'Ik kon de lijst niet in uw OneDrive zetten. Er is niets bewaard. Vraag de lijst opnieuw op.',
    fileDeclined: 'Goed, ik zet de lijst niet in uw OneDrive.',
    copyLabel: 'Selecteer alles, kopieer het en plak het in Excel',
    leftOut: (count: number) =>
      count === 1
        ? 'De laatste persoon past hier niet bij.'
        : `De laatste ${count} mensen passen hier niet bij.`,
  },
};
