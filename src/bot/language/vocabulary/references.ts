/**
 * Words that name a meeting, a day or a slot, in both languages: "14 January" is read in a Dutch sentence too.
 * All in lower case and without diacritics or apostrophes.
 */
import type { Network } from '../../../domain/people.ts';
import { words } from './words.ts';

/** January first. May and March are verbs too: by themselves they count only after "in" or "of". */
export const MONTHS: readonly (readonly string[])[] = [
  words('januari jan january'),
  words('februari feb february'),
  words('maart mrt mar march'),
  words('april apr'),
  words('mei may'),
  words('juni jun june'),
  words('juli jul july'),
  words('augustus aug august'),
  words('september sep sept'),
  words('oktober okt october oct'),
  words('november nov'),
  words('december dec'),
];

/** Only these name a month without a day beside them; "jan" may be a person and "may" a verb. */
export const WHOLE_MONTHS = new Set(
  words(
    'januari january februari february maart april mei juni june juli july augustus august september oktober october november december',
  ),
);

/** Sunday first, as in `Date.prototype.getDay`. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  words('zondag zondags sunday'),
  words('maandag maandags monday'),
  words('dinsdag dinsdags tuesday'),
  words('woensdag woensdags wednesday'),
  words('donderdag donderdags thursday'),
  words('vrijdag vrijdags friday'),
  words('zaterdag zaterdags saturday'),
];

/** Short weekdays; only in front of a number, since "do" and "zo" are words too. */
export const SHORT_WEEKDAYS: readonly (readonly string[])[] = [
  words('zo zon sun'),
  words('ma maa mon'),
  words('di din tue tues'),
  words('wo woe wed'),
  words('do don thu thur thurs'),
  words('vr vri fri'),
  words('za zat sat'),
];

/** First to thirty-first as words: "de veertiende". */
export const ORDINALS: readonly (readonly string[])[] = [
  words('eerste first'),
  words('tweede second'),
  words('derde third'),
  words('vierde fourth'),
  words('vijfde fifth'),
  words('zesde sixth'),
  words('zevende seventh'),
  words('achtste eighth'),
  words('negende ninth'),
  words('tiende tenth'),
  words('elfde eleventh'),
  words('twaalfde twelfth'),
  words('dertiende thirteenth'),
  words('veertiende fourteenth'),
  words('vijftiende fifteenth'),
  words('zestiende sixteenth'),
  words('zeventiende seventeenth'),
  words('achttiende eighteenth'),
  words('negentiende nineteenth'),
  words('twintigste twentieth'),
  words('eenentwintigste'),
  words('tweeentwintigste'),
  words('drieentwintigste'),
  words('vierentwintigste'),
  words('vijfentwintigste'),
  words('zesentwintigste'),
  words('zevenentwintigste'),
  words('achtentwintigste'),
  words('negenentwintigste'),
  words('dertigste thirtieth'),
  words('eenendertigste'),
];

/** Hours as words: "half twee", "om tien uur". */
export const HOURS: Readonly<Record<string, number>> = {
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
};

export const TODAY = new Set(words('vandaag today'));
export const TOMORROW = new Set(words('morgen tomorrow'));
export const DAY_AFTER_TOMORROW = new Set(words('overmorgen'));
/** "volgende week", and "volgende netwerk". */
export const NEXT = new Set(
  words('volgende volgend eerstvolgende eerstvolgend eerstkomende komende komend aankomende next upcoming'),
);
/** Before or behind a weekday: the first one to come. "volgende dinsdag" may be a week later, and is not here. */
export const COMING = new Set(words('komende aanstaande as aankomende eerstkomende coming this'));
export const THIS = new Set(words('deze dit this'));
export const WEEK = 'week';
export const MONTH = new Set(words('maand month'));
export const YEAR = new Set(words('jaar year'));

export const NETWORK_WORDS: Readonly<Record<Network, ReadonlySet<string>>> = {
  ambtelijk: new Set(words('ambtelijk ambtelijke ambtenarennetwerk ambtenarenoverleg officials')),
  bestuurlijk: new Set(
    words(
      'bestuurlijk bestuurlijke bestuurdersnetwerk bestuurdersoverleg wethoudersnetwerk wethoudersoverleg aldermen',
    ),
  ),
};

export const LEARNING = new Set(words('leernetwerk leernetwerken leerkring leerbijeenkomst learning'));

/** What a meeting is called. */
export const MEETING_NOUNS = new Set(
  words(
    'bijeenkomst bijeenkomsten netwerk netwerken netwerkbijeenkomst netwerkbijeenkomsten netwerkoverleg vergadering vergaderingen overleg meeting meetings network networks',
  ),
);

export const ONLINE = new Set(words('online digitaal digitale teams videobellen'));
export const PHYSICAL = new Set(words('fysiek fysieke live locatie plaatse person'));

/** Where meetings usually are, for those who type without capitals: "in utrecht". */
export const USUAL_PLACES = new Set(
  words(
    'utrecht amersfoort zwolle amsterdam rotterdam eindhoven arnhem nijmegen groningen deventer tilburg breda',
  ),
);

export const MORNING = new Set(
  words(
    'ochtend ochtends ochtendgroep ochtendsessie ochtenddeel ochtendbijeenkomst morgens voormiddag morning',
  ),
);
export const AFTERNOON = new Set(
  words('middag middags middaggroep middagsessie middagdeel middagbijeenkomst namiddag afternoon'),
);
export const GROUP = new Set(
  words(
    'groep groepen sessie dagdeel ronde tijdslot slot tijd tijdstip moment plek optie group session round time seat option',
  ),
);
export const EARLIER = new Set(words('eerste 1e vroege vroegere vroegste first early earlier 1st'));
export const LATER = new Set(words('tweede 2e late latere laatste second late later last 2nd'));
export const OTHER = new Set(words('andere ander other'));
export const OCLOCK = new Set(words('uur u h hours oclock'));
