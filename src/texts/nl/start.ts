/** What the local start prints, for whoever tries the app on their own machine. */
export const start = {
  ready: 'Netwerk BW-MO draait, met voorbeeldgegevens.',
  client: (url: string) => `  Chat (open dit in uw browser)   ${url}`,
  mail: (url: string) => `  Verstuurde mails                ${url}`,
  bot: (url: string) => `  Bot                             ${url}`,
  store: (url: string) => `  Opslag                          ${url}`,
  log: (path: string) => `  Logboek                         ${path}`,
  you: (name: string, role: string) => `U bent ${name} (${role}).`,
  tryThese: 'Probeer:',
  try: (sentence: string) => `  ${sentence}`,
  other: (key: string) => `De andere kant zien? In een tweede venster: npm run chat -- --as ${key}`,
  stop: 'Stoppen: Ctrl-C. Uw gegevens blijven bewaard.',
  stopped: 'Gestopt. Alles is bewaard.',
  portTaken: (port: number) =>
    `--port ${String(port)}: deze poort is bezet. Kies een andere, of stop het programma dat er draait.`,
  dataInUse: (directory: string, pid: number) =>
    `--data ${directory}: in gebruik door proces ${String(pid)}. Kies een andere map, of sluit aan met --store en de URL van die opslag.`,
  nobody: (name: string, keys: string) => `--as ${name}: niemand heet zo. Kies uit: ${keys}`,
  roles: {
    aanspreekpunt: 'ambtelijk aanspreekpunt',
    vervanger: 'vervanger in dezelfde regio',
    kopgroep: 'lid van de kopgroep',
    secretariaat: 'secretariaat',
    vreemde: 'niet bekend in het netwerk',
  },
};
