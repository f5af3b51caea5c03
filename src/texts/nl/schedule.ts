/** When the reminders of a meeting go out, as the secretariat sets it. */
export const schedule = {
  title: 'Herinneringen',
  /** Below the title on the manage card. */
  row: 'Wat ik wanneer stuur, en aan wie',
  saved: 'De herinneringen zijn bewaard.',
  coming: 'Dit gaat er nog uit:',
  comingConcept: 'Als u nu publiceert, gaat dit eruit:',
  nothing: 'Er gaat geen herinnering meer uit.',
  /** What publishing sends at once. */
  invitation: 'meteen: de uitnodiging',
  /** `when` is "dinsdag 5 januari, 9.00 uur". */
  attending: (when: string) => `${when}: herinnering aan wie komt`,
  link: (when: string) => `${when}: de link, aan wie online komt`,
  silent: (when: string) => `${when}: vraag aan de stille regio's`,
  silentDeputies: (when: string) => `${when}: vraag aan de stille regio's en hun vervangers`,
  listed: (when: string) => `${when}: vraag aan wie nog niet antwoordde`,
  workingDay: 'Herinneren op de werkdag ervoor',
  hour: 'Een uur vooraf de link sturen',
  on: 'Ja',
  off: 'Nee',
  error: 'Kies ja of nee.',
  save: 'Bewaren',
};
