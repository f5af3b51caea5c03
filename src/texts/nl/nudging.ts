/** Asking the regions that did not answer once more, by hand. */
export const nudging = {
  ask: "Vraag de stille regio's nu",
  /** `regions` 0 where people of a list are asked and not regions. */
  question: (regions: number, people: number) =>
    regions === 0
      ? `${people === 1 ? '1 persoon heeft' : `${String(people)} mensen hebben`} nog niet geantwoord. Wilt u hen nu vragen?`
      : `${regions === 1 ? '1 regio heeft' : `${String(regions)} regio's hebben`} nog niet geantwoord. Wilt u hun nu om antwoord vragen?`,
  /** Who gets the message, and that it can be done once a day. */
  whom: (people: number) =>
    `${people === 1 ? '1 persoon krijgt' : `${String(people)} mensen krijgen`} dan een bericht. Daarna kan het 24 uur niet opnieuw.`,
  yes: 'Ja, vraag het nu',
  no: 'Nee, nu niet',
  done: (people: number) =>
    people === 1 ? 'Ik vraag het nu aan 1 persoon.' : `Ik vraag het nu aan ${String(people)} mensen.`,
  /** True of the same press delivered again, and of a second one: nothing more is sent. */
  repeated: (people: number) =>
    people === 1
      ? 'Ik heb het net gevraagd, aan 1 persoon.'
      : `Ik heb het net gevraagd, aan ${String(people)} mensen.`,
  again: (moment: string) => `Het kan weer vanaf ${moment}.`,
  deliveries: 'Wie is bereikt?',
  forbidden: (secretariat: string) =>
    `De stille regio's vragen doen het secretariaat en de kopgroep van dit netwerk. Ik heb niemand iets gestuurd. Heeft u een wens? Mail ${secretariat}`,
  choose: 'Van welke bijeenkomst?',
};
