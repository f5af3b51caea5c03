import type { Texts } from '../index.ts';

export const start: Texts['start'] = {
  ready: 'Netwerk BW-MO is running, with example data.',
  client: (url) => `  Chat (open this in your browser)   ${url}`,
  mail: (url) => `  Sent mails                         ${url}`,
  bot: (url) => `  Bot                                ${url}`,
  store: (url) => `  Store                              ${url}`,
  log: (path) => `  Log                                ${path}`,
  you: (name, role) => `You are ${name} (${role}).`,
  tryThese: 'Try:',
  try: (sentence) => `  ${sentence}`,
  other: (key) => `To see the other side, in a second terminal: npm run chat -- --as ${key}`,
  stop: 'To stop: Ctrl-C. Your data are kept.',
  stopped: 'Stopped. Everything is kept.',
  portTaken: (port) =>
    `--port ${String(port)}: this port is taken. Choose another, or stop the program that runs there.`,
  dataInUse: (directory, pid) =>
    `--data ${directory}: in use by process ${String(pid)}. Choose another folder, or join with --store and the URL of that store.`,
  nobody: (name, keys) => `--as ${name}: nobody has that name. Choose from: ${keys}`,
  roles: {
    aanspreekpunt: 'ambtelijk contact',
    vervanger: 'deputy in the same region',
    kopgroep: 'member of the kopgroep',
    secretariaat: 'secretariat',
    vreemde: 'not known to the network',
  },
};
