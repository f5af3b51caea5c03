import type { Rank } from '../../domain/people.ts';

/** Names such as "Valleiregio" and "Regio Alkmaar" say it themselves. */
function region(name: string): string {
  return /regio/i.test(name) ? name : `regio ${name}`;
}

const post: Record<Rank, string> = { primary: 'Aanspreekpunt', deputy: 'Vervanger' };

/** Who speaks for a region, and which region a municipality belongs to. */
export const contacts = {
  post,
  kicker: 'Aanspreekpunten',
  kickerRegion: 'Regio',
  region: (name: string) => `${region(name).charAt(0).toUpperCase()}${region(name).slice(1)}`,
  belongs: (municipality: string, name: string) => `${municipality} hoort bij ${region(name)}.`,
  isCentre: (municipality: string, name: string) =>
    `${municipality} hoort bij ${region(name)} en is daar de centrumgemeente.`,
  unconfirmedMembership: 'Deze indeling is nog niet bevestigd.',
  unconfirmedComposition: 'Welke gemeenten bij deze regio horen, is nog niet overal bevestigd.',
  readAs: (place: string) => `Ik heb uw vraag gelezen als: ${place}.`,
  centre: (municipality: string) => `Centrumgemeente: ${municipality}`,
  otherMunicipalities: (names: string) => `Andere gemeenten: ${names}`,
  workingFor: (jobTitle: string, municipality: string | null) =>
    municipality === null ? jobTitle : `${jobTitle}, gemeente ${municipality}`,
  chat: 'Chat in Teams',
  vacancy: (secretariat: string) => `Nu niemand. Het secretariaat helpt u graag verder: ${secretariat}`,
  noPosts: (network: string | null) =>
    network === null
      ? 'Van deze regio zijn nog geen aanspreekpunten bekend.'
      : `Van deze regio zijn nog geen aanspreekpunten bekend voor het ${network.toLowerCase()}.`,
  membersOnly: (secretariat: string) =>
    `Namen en adressen zijn er alleen voor leden van het netwerk. Heeft u een vraag? Mail het secretariaat: ${secretariat}`,
  hidden: 'Namen en adressen ziet alleen wie op de knop drukt.',
  askInChat:
    'Namen en adressen laat ik hier niet zien, want anderen lezen mee. Vraag het mij in een eigen chat.',
  who: 'Wie is het aanspreekpunt?',
  show: 'Toon gegevens',
  showAll: 'Alle aanspreekpunten',
  several: 'Welke plaats bedoelt u?',
  unknown: (place: string) => `Ik ken geen gemeente of regio met de naam “${place}”.`,
  unknownEmpty: 'Ik heb geen gemeente of regio in uw vraag gevonden.',
  near: 'Bedoelt u een van deze?',
  tryAgain: 'Noem een gemeente of een regio, bijvoorbeeld Urk.',
  choose: 'Gemeente of regio',
  chooseMissing: 'Kies een gemeente of regio.',
  chosen: 'Bekijk',
  noOwnRegion: 'Ik weet niet bij welke regio u hoort. Noem een gemeente of een regio, bijvoorbeeld Urk.',
  gone: 'Deze gemeente of regio staat niet meer in de lijst. Vraag opnieuw naar de plaats.',
};
