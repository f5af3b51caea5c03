import type { Standing } from '../../domain/coverage.ts';
import type { Network } from '../../domain/people.ts';

const network: Record<Network, string> = {
  bestuurlijk: 'Bestuurlijk netwerk',
  ambtelijk: 'Ambtelijk netwerk',
};

const standing: Record<Standing, string> = {
  represented: 'Komt',
  waiting: 'Wachtlijst',
  asked: 'Vervanger gevraagd',
  declined: 'Komt niet',
  silent: 'Nog geen antwoord',
};

/** What stands on the card of a meeting, whoever reads it. */
export const meetings = {
  network,
  bothNetworks: 'Bestuurlijk en ambtelijk netwerk',
  openToAll: 'Open bijeenkomst',
  online: 'online',
  onLocation: 'op locatie',
  hybrid: (place: string) => `${place} en online`,
  /** `clock` is null when the deadline is the end of the day. */
  deadline: (day: string, clock: string | null) =>
    clock === null ? `Aanmelden tot en met ${day}` : `Aanmelden tot ${day}, ${clock}`,
  deadlineValue: (day: string, clock: string | null) =>
    clock === null ? `tot en met ${day}` : `tot ${day}, ${clock}`,
  closed: 'Aanmelden kan niet meer',
  cancelled: 'Deze bijeenkomst gaat niet door',
  over: 'Deze bijeenkomst is geweest',
  concept: 'Concept: nog niet gepubliceerd',
  gone: 'Deze bijeenkomst is er niet meer.',
  notFound: 'Die bijeenkomst vind ik niet. Typ "Komende bijeenkomsten", dan ziet u wat er gepland is.',
  notInvited: 'U hoort niet bij de genodigden van deze bijeenkomst',
  coverage: (represented: number, regions: number) =>
    `${String(represented)} van de ${String(regions)} regio's ${represented === 1 ? 'komt' : 'komen'}`,
  full: (waiting: number) => (waiting === 0 ? 'Vol' : `Vol · ${String(waiting)} op de wachtlijst`),
  /** Which slot it is about, when there are several: "Groep 10.00 uur: vol". */
  scarce: (slot: string, line: string) =>
    slot === '' ? line : `${slot.charAt(0).toUpperCase()}${slot.slice(1)}: ${line.toLowerCase()}`,
  seatsLeft: (free: number) => (free === 1 ? 'Nog 1 plek' : `Nog ${String(free)} plekken`),
  seats: (free: number, capacity: number) => `${String(free)} van de ${String(capacity)} plekken vrij`,
  facts: {
    theme: 'Thema',
    place: 'Locatie',
    link: 'Link',
    linkBelow: 'met de knop hieronder',
    toFollow: 'volgt',
    deadline: 'Aanmelden',
    audience: 'Voor',
  },
  list: {
    title: 'Komende bijeenkomsten',
    mine: 'Uw aanmeldingen',
    none: 'Er zijn nu geen bijeenkomsten gepland.',
    noneOf: (network: string) => `Er zijn nu geen bijeenkomsten gepland voor: ${network}.`,
    noneMine: 'U bent nog nergens voor aangemeld.',
    more: (count: number) => `en nog ${String(count)}`,
    open: (title: string) => `Bekijk ${title}`,
  },
  attendance: {
    title: 'Wie komen er?',
    standing,
    count: (standing: string, count: number) => `${standing}: ${String(count)}`,
    more: (count: number) => `en nog ${String(count)}`,
    /** From one group to the numbers of all. */
    overview: 'Alle antwoorden',
    /** On a row of the overview: shows every name in it. */
    showAll: (standing: string) => `Bekijk alle namen bij: ${standing}`,
    membersOnly: 'Wie er komt, laat ik alleen aan leden van het netwerk zien.',
    nobody: 'Geen regio’s.',
    /** A region with who comes for it. */
    region: (region: string, people: readonly string[]) =>
      people.length === 0 ? region : `${region} (${people.join(' en ')})`,
  },
};
