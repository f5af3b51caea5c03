import type { MissReason } from '../../domain/ledger-misses.ts';
import type { LedgerKind } from '../../domain/ledger-rows.ts';
import type { SkipReason } from '../../domain/messages.ts';

const kind: Record<LedgerKind, string> = {
  invitation: 'Uitnodiging',
  nudge: "Vraag aan stille regio's",
  reminder: 'Herinnering',
  moved: 'Nieuwe datum of tijd',
  relocated: 'Nieuwe plaats of link',
  cancelled: 'Afgezegd',
  answers: 'Over plek of vervanger',
  shared: 'Kaart in het kanaal',
};

/** Why a message was rightly not sent: behind "2 niet nodig: ". */
const skipped: Record<SkipReason | 'no-such-meeting', string> = {
  cancelled: 'bijeenkomst afgezegd',
  'not-published': 'niet gepubliceerd',
  past: 'bijeenkomst geweest',
  'too-late': 'te laat',
  'signed-off': 'afgemeld',
  answered: 'al geantwoord',
  withdrawn: 'vraag ingetrokken',
  superseded: 'achterhaald',
  erased: 'gegevens gewist',
  'switched-off': 'wil geen herinneringen',
  'nudged-lately': 'net al gevraagd',
  'not-invited': 'hoort er niet meer bij',
  'no-such-meeting': 'bijeenkomst weggehaald',
};

/** Why a message did not arrive; by the ledger's own words and by the status that Teams gives. */
const failed: Record<string, string> = {
  unreachable: 'geen chat en geen e-mailadres',
  throttled: 'Teams had het te druk',
  interrupted: 'de verzending werd onderbroken',
  'given-up': 'een fout bij ons',
  'no-address': 'het e-mailadres klopt niet',
  'mail-address': 'het e-mailadres klopt niet',
  timeout: 'er kwam geen antwoord',
  '401': 'Teams liet mij niet toe',
  '403': 'de app is geblokkeerd of verwijderd',
  '404': 'de chat bestaat niet meer',
};

const miss: Record<Exclude<MissReason, 'failed'>, string> = {
  unreachable: 'geen chat en geen e-mailadres',
  uncertain: 'onzeker of het is aangekomen',
  late: 'was te laat om te versturen',
  unplanned: 'nog niet verstuurd',
};

/** What became of the messages of a meeting, for the secretariat. */
export const deliveries = {
  forbidden: (secretariat: string) =>
    `Wie welk bericht kreeg, ziet alleen het secretariaat. Heeft u een vraag? Mail ${secretariat}`,
  label: 'Berichten',
  kind,
  reached: (reached: number, needed: number) => `${String(reached)} van ${String(needed)} bereikt`,
  chat: (count: number) => `${String(count)} in de chat`,
  mail: (count: number) => `${String(count)} per e-mail`,
  waiting: (count: number) => `${String(count)} onderweg`,
  unplanned: (count: number) => `${String(count)} nog niet verstuurd`,
  unreachable: (count: number) => `${String(count)} zonder chat of e-mail`,
  uncertain: (count: number) => `${String(count)} onzeker`,
  failed: (count: number, why: string) => `${String(count)} mislukt: ${why}`,
  skipped: (count: number, why: string) => `${String(count)} niet nodig: ${why}`,
  late: (count: number) => `${String(count)} te laat`,
  skippedReason: skipped,
  failedReason: failed,
  miss,
  outage: 'Teams had een storing',
  refusedByMail: 'de mailserver weigerde het',
  unknownReason: (code: string) => (code === '' ? 'onbekende reden' : `onbekende reden (${code})`),
  /** Above everything: the one thing to know. */
  nothing: 'Er is nog niets verstuurd.',
  nothingOfKind: (kind: string) => `Hiervan is nog niets verstuurd: ${kind.toLowerCase()}.`,
  allReached: 'Iedereen die bericht moest krijgen, is bereikt.',
  onTheWay: (count: number) =>
    count === 1 ? '1 bericht is nog onderweg.' : `${String(count)} berichten zijn nog onderweg.`,
  notReached: (people: number) =>
    people === 1 ? '1 persoon is niet bereikt.' : `${String(people)} mensen zijn niet bereikt.`,
  again: (messages: number) =>
    messages === 1 ? '1 bericht gaat opnieuw.' : `${String(messages)} berichten gaan opnieuw.`,
  againLater: 'Vraag dit overzicht over een paar minuten nog eens op.',
  nothingAgain: 'Er gaat niets opnieuw: wat kan, is al onderweg.',
  /** Sending again what may have arrived can arrive twice. */
  uncertainHint: 'Wie "onzeker" is, kan het bericht bij opnieuw sturen twee keer krijgen.',
  vacant: (regions: number, names: string) =>
    regions === 1
      ? `Van 1 regio is niemand bekend: ${names}.`
      : `Van ${String(regions)} regio's is niemand bekend: ${names}.`,
  /** Above the names. */
  range: (from: number, to: number, total: number) =>
    total === 1
      ? 'Niet bereikt'
      : `Niet bereikt, ${String(from)} tot en met ${String(to)} van de ${String(total)}`,
  andMore: (count: number) => `en nog ${String(count)}`,
  unknownName: 'naam niet meer bekend',
  missed: (kind: string, why: string) => `${kind}: ${why}`,
  choose: 'Van welke bijeenkomst?',
  sendAgain: 'Stuur opnieuw',
  refresh: 'Ververs',
  more: (count: number) => `En nog ${String(count)}`,
  previous: 'Vorige',
};
