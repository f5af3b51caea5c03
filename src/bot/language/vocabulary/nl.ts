import { DUTCH_ACTIONS, DUTCH_EXCUSES, DUTCH_FOR_OTHERS } from './nl-actions.ts';
import { DUTCH_QUESTIONS, DUTCH_QUESTION_OPENINGS } from './nl-questions.ts';
import type { Vocabulary } from './vocabulary.ts';
import { words } from './words.ts';

export const DUTCH: Vocabulary = {
  groups: {
    ME: words('me mij mezelf mijzelf'),
    AANMELDEN: words('aanmelden inschrijven deelnemen meedoen'),
    AFMELDEN: words('afmelden afzeggen uitschrijven afhaken'),
    AANGEMELD: words('aangemeld ingeschreven opgegeven'),
    AFGEMELD: words('afgemeld afgezegd uitgeschreven'),
    AANMELDING: words('aanmelding inschrijving deelname registratie'),
    AANMELDINGEN: words('aanmeldingen inschrijvingen registraties deelnames'),
    VERVANGER: words('vervanger vervangster plaatsvervanger plaatsvervangster invaller'),
    VERVANGERS: words('vervangers plaatsvervangers'),
    AANSPREEKPUNT: words(
      'aanspreekpunt aanspreekpunten contact contacten contactpersoon contactpersonen contactgegevens gegevens vertegenwoordiger vertegenwoordigers wethouder wethouders telefoonnummer nummer mailadres emailadres',
    ),
    BIJEENKOMST: words(
      'bijeenkomst netwerk leernetwerk netwerkbijeenkomst netwerkoverleg vergadering overleg leerkring leerbijeenkomst',
    ),
    BIJEENKOMSTEN: words('bijeenkomsten netwerken leernetwerken netwerkbijeenkomsten vergaderingen'),
    PLEK: words('plek plaats stoel plekje'),
    PLEKKEN: words('plek plaats plekken plaatsen stoelen'),
    LIJST: words('lijst deelnemerslijst aanwezigheidslijst presentielijst'),
    HERINNERINGEN: words('herinneringen reminders herinneringsmails herinneringsberichten'),
    HERINNERING: words('herinnering herinneringen reminder reminders herinneringsmail herinneringsmails'),
    UITNODIGING: words('uitnodiging uitnodigingen uitnodigingsmail'),
    GEKREGEN: words('gekregen gehad ontvangen kreeg kregen ontving ontvingen'),
    VERSTUURD: words('verstuurd verzonden gestuurd weg aangekomen deur'),
    GAAT: words('gaat komt'),
    U: words('u je jij jullie'),
  },
  slips: {
    an: 'aan',
    ann: 'aan',
    aa: 'aan',
    mn: 'mijn',
    nt: 'niet',
    nie: 'niet',
    neit: 'niet',
    nit: 'niet',
    meldt: 'meld',
  },
  actions: DUTCH_ACTIONS,
  forOthers: DUTCH_FOR_OTHERS,
  asides: [
    'bij deze',
    'het spijt ME',
    'tot mijn spijt',
    'dank je|u wel?',
    'alvast bedankt',
    'tot dan|ziens|snel',
    'met plezier',
  ],
  subjects: words('ik je jij u we wij hij ze zij'),
  excuses: DUTCH_EXCUSES,
  because: words('want omdat wegens vanwege ivm doordat door'),
  questions: DUTCH_QUESTIONS,
  questionOpenings: DUTCH_QUESTION_OPENINGS,
  negations: words('niet geen nooit niets niks nergens niemand'),
  doubts: words(
    `of als indien mits tenzij wanneer zodra zolang zonder voorbehoud mocht
     misschien wellicht waarschijnlijk vermoedelijk mogelijk mogelijks eventueel denk hoop twijfel probeer schijnbaar blijkbaar
     hij zij ze wij we hem haar hun jou jouw uw zijn ons onze zich iemand iedereen niemand allen allemaal collega collegas directeur
     volgens volgen stel gesteld
     zegt zei schrijft schreef vindt wil wou wilde zou had was dacht dat
     alle allebei beide beiden elke deze dit die vorige vorig afgelopen gisteren nog weken dagen maanden avond avonds`,
  ),
  fillers: words(
    `ik me mij er en maar toch wel even graag natuurlijk gewoon echt meer vast hierbij alvast willen helaas jammer genoeg
     dus nu aub svp alstublieft alsjeblieft hoor`,
  ),
  interjections: words(
    `ja jawel nee ok oke prima goed fijn leuk mooi top hoi hallo hey hee hi dag goedemorgen goedemiddag goedenavond goedendag
     sorry excuses bedankt dankjewel dankuwel en maar dus want oh vraag vraagje nu aub svp`,
  ),
  frontings: words('helaas graag jammer spijtig alvast hierbij'),
  refusals: words('nee neen'),
  prepositions: words('voor bij naar op in van om tot met tijdens te ter via de het een s t'),
  beforeTitle: words('voor bij naar'),
  afterTitle: words('over'),
  titleMarkers: [
    'met als thema|onderwerp|titel',
    'met het? thema|onderwerp',
    'over het? thema|onderwerp',
    'het? thema',
    'BIJEENKOMST over',
    'getiteld',
  ],
  salutations: words('beste geachte hoi hallo hey hi dag goedemorgen goedemiddag goedenavond goedendag'),
  closings: words('groet groeten groetjes mvg hartelijke vriendelijke vriendelijk gr'),
  greetings: words(
    'hoi hallo hey hee hi dag hello goedemorgen goeiemorgen goedemiddag goedenavond goedendag moin daar allemaal bot',
  ),
  thanks: words(
    'bedankt dank dankjewel dankuwel dankje je u jullie wel heel erg zeer enorm ontzettend hartelijk veel top fijn mooi super prima voor de het hulp informatie antwoord merci alvast ok oke nee',
  ),
  yesOrNo: words('ja jawel nee neen ok oke akkoord prima goed laat maar zo toch niet hoor dan nou'),
  ranks: {
    primary: words('aanspreekpunt aanspreekpunten'),
    deputy: words('vervanger vervangers vervangster plaatsvervanger plaatsvervangers'),
  },
  networksOfContacts: {
    bestuurlijk: words('bestuurlijk bestuurlijke wethouder wethouders bestuurder'),
    ambtelijk: words('ambtelijk ambtelijke ambtenaar'),
  },
  own: words('mijn onze ons mij'),
  placeKinds: words('gemeente regio'),
  afterPlace: words(
    'hoort valt behoort ligt aanspreekpunt contactpersoon vervanger wethouder telefoonnummer telefoonnr nummer mailadres email telefoon',
  ),
  particles: words('van de der den ter ten het t'),
  hints: [
    { name: 'ask-deputy', words: words('vervanger vervangen vervangt plaatsvervanger plaats') },
    {
      name: 'sign-off',
      words: words('afmelden afzeggen afgemeld uitschrijven annuleren annuleer verhinderd ziek afmelding'),
    },
    { name: 'switch-slot', words: words('wisselen wissel overzetten overstappen verplaatsen ruilen liever') },
    {
      name: 'sign-up',
      words: words('aanmelden inschrijven opgeven meld aanmelding deelnemen meedoen komen kom lijst plek'),
    },
    { name: 'my-registrations', words: words('mijn aangemeld afgemeld ingeschreven wachtlijst aanmelding') },
    {
      name: 'attendance',
      words: words(
        'aanmeldingen wie deelnemers aanwezig komt komen vertegenwoordigd gereageerd wachtlijst regios',
      ),
    },
    {
      name: 'meeting',
      words: words(
        'bijeenkomst netwerk leernetwerk vergadering datum tijd locatie thema link deadline wanneer waar',
      ),
    },
    { name: 'meetings', words: words('bijeenkomsten agenda kalender netwerken planning') },
    {
      name: 'contact',
      words: words('aanspreekpunt contact contactpersoon wethouder bellen mailen telefoonnummer'),
    },
    { name: 'region', words: words('regio gemeente gemeenten hoort') },
    { name: 'new-meeting', words: words('nieuwe nieuw maken plannen organiseren') },
    { name: 'manage-meeting', words: words('beheer beheren wijzigen wijzig verplaatsen annuleren') },
    {
      name: 'deliveries',
      words: words('bereikt verstuurd verzonden verzending uitnodiging uitnodigingen bezorgd'),
    },
    { name: 'nudge', words: words('stille herinner rappel rappelleren') },
    { name: 'reminders', words: words('herinnering herinneringen reminder reminders') },
    { name: 'reach', words: words('bereikbaar bereikbaarheid bereiken') },
    { name: 'waiting-accounts', words: words('account accounts bevestigen bevestiging koppelen') },
    { name: 'help', words: words('help hulp hoe werkt lukt uitleg inloggen') },
  ],
  ordinary: words(
    `de het een ik is van voor op met naar bij niet wie wat waar wanneer hoe welke welk mijn u uw je jij wij we zijn ben heb heeft
     hebben kan kun kunt mag moet wil zal zou kom komt gaat ga er dat dit deze die aan af uit om over nog als dan ook geen
     vandaag morgen overmorgen volgende ochtend middag fysiek uur maandag dinsdag woensdag donderdag vrijdag januari februari
     maart mei juni juli augustus oktober bijeenkomst netwerk leernetwerk college wethouders gemeenten vragen lieve anders anderen verlangen verminderd`,
  ),
};
