/**
 * What one can say to the bot: `title` is the sentence itself, typed or tapped as it stands, so the bot must
 * understand it; `description` says what it gives. The help card and the app's command list both show these.
 */
export const commands = {
  meetings: {
    title: 'Komende bijeenkomsten',
    description: 'Wat er op de agenda staat, met datum, plaats en thema.',
  },
  signUp: {
    title: 'Meld me aan voor het volgende ambtelijk netwerk',
    description: 'U krijgt een plek, of een plaats op de wachtlijst.',
  },
  signOff: {
    title: 'Meld me af voor het volgende ambtelijk netwerk',
    description: 'Uw plek komt vrij voor een ander.',
  },
  switchSlot: {
    title: 'Ik wil naar de andere groep',
    description: 'U houdt uw plek tot de nieuwe zeker is.',
  },
  askDeputy: {
    title: 'Mijn vervanger gaat',
    description: 'Ik vraag uw vervanger en houd de plek vast.',
  },
  myRegistrations: {
    title: 'Waar ben ik voor aangemeld?',
    description: 'Uw antwoorden op de komende bijeenkomsten.',
  },
  attendance: {
    title: 'Wie komen er?',
    description: "Welke regio's komen, en welke wachten, niet komen of nog niet antwoordden.",
  },
  contact: {
    title: 'Wie is het ambtelijk aanspreekpunt van Urk?',
    description: 'Noem een gemeente of regio. Alleen voor leden van het netwerk.',
  },
  region: {
    title: 'Bij welke regio hoort Urk?',
    description: 'Noem een gemeente en u ziet de regio.',
  },
  newMeeting: {
    title: 'Nieuwe bijeenkomst',
    description: 'Voor het secretariaat: maak een bijeenkomst en publiceer die.',
  },
  manageMeeting: {
    title: 'Beheer het volgende ambtelijk netwerk',
    description: 'Voor het secretariaat: iemand aanmelden, plaats, tijd of plekken wijzigen, afzeggen.',
  },
  reminders: {
    title: 'Wanneer krijg ik een herinnering?',
    description: 'En zet herinneringen uit of weer aan.',
  },
  deliveries: {
    title: 'Wie is niet bereikt?',
    description: 'Voor het secretariaat: wat is verstuurd, wie niet is bereikt, en opnieuw sturen.',
  },
  help: {
    title: 'Help',
    description: 'Wat ik kan, met voorbeelden.',
  },
};
