/** Someone's own reminders: switched on and off, and when they come. */
export const reminders = {
  /** What happened first, then what still comes. */
  off: [
    'U krijgt geen herinneringen meer.',
    'Uitnodigingen krijgt u nog wel, en bericht als een bijeenkomst verandert of niet doorgaat.',
  ],
  on: [
    'U krijgt weer herinneringen.',
    'Ze gaan over bijeenkomsten waarvoor u een plek heeft, en over antwoorden die nog ontbreken.',
  ],
  switchOff: 'Stuur mij geen herinneringen',
  switchOn: 'Zet herinneringen weer aan',
  title: 'Uw herinneringen',
  coming: (count: number) =>
    count === 1 ? 'U krijgt nog 1 herinnering.' : `U krijgt nog ${String(count)} herinneringen.`,
  noneLeft: 'U krijgt geen herinnering meer voor deze bijeenkomst.',
  notAttending: 'U heeft geen plek, dus ik herinner u niet aan deze bijeenkomst.',
  /** After it, to who is asked for an answer. */
  stillAsked: 'Ontbreekt uw antwoord, dan vraag ik daar nog wel om.',
  switchedOff: 'Uw herinneringen staan uit.',
  /** `when` is "dinsdag 5 januari, 9.00 uur". */
  withLink: (when: string) => `${when}, met de link`,
  askInChat: 'Uw herinneringen laat ik alleen aan u zien. Vraag het mij in een eigen chat.',
};
