/** What went wrong, what was kept, what to do. */
export const errors = {
  /** `id` lets the secretariat find the log line. */
  unexpected: (id: string) =>
    `Er ging iets mis bij ons. Probeer het zo nog eens. Blijft het misgaan? Noem dan code ${id}.`,
  storeUnavailable:
    'Ik kan de gegevens nu niet bereiken. Het is niet zeker dat uw antwoord is bewaard. Probeer het over een minuut nog eens; dubbel aanmelden kan niet.',
  busy: 'Het is nu erg druk. Uw antwoord is niet bewaard. Probeer het zo nog eens.',
  tooLong: (limit: number) =>
    `Dit bericht is te lang voor mij. Ik lees tot ${String(limit)} tekens. Kunt u het korter zeggen?`,
  unknownButton: 'Deze knop werkt niet meer. Vraag de bijeenkomst opnieuw op, dan ziet u de nieuwe knoppen.',
};
