/**
 * Who may import whom (docs/architecture.md). `npm run check` runs it over src, tests and scripts;
 * tests/tooling/boundaries.test.ts breaks every rule once.
 */

/** Rooms of `src/` and what each may import of the other rooms. */
const ROOMS = {
  domain: [],
  app: ['domain'],
  contract: [],
  texts: ['domain'],
  storage: ['app', 'domain'],
  delivery: ['app', 'domain'],
  mail: ['app', 'domain', 'texts'],
  bot: ['app', 'domain', 'texts'],
  server: ['app', 'domain', 'contract', 'texts'],
  tabs: ['contract', 'texts'],
};

/** Each SDK and the one folder that knows it: to replace it is to change that folder. */
const SDK_HOMES = {
  botbuilder: { packages: '(botbuilder|botframework)[^/]*', home: 'src/bot/teams/' },
  'azure-sdk': { packages: '@azure/[^/]+', home: 'src/storage/' },
  azurite: { packages: 'azurite', home: 'src/local/' },
  'agents-playground': { packages: '@microsoft/m365agentsplayground', home: 'src/local/' },
  http: { packages: '(express|helmet)', home: 'src/server/' },
  jose: { packages: 'jose', home: 'src/mail/' },
  nodemailer: { packages: 'nodemailer', home: 'src/mail/' },
  calendar: { packages: '(ical-generator|@touch4it/ical-timezones)', home: 'src/mail/' },
  'mail-server': { packages: '(smtp-server|postal-mime)', home: 'src/local/' },
  'teams-client': {
    packages: '(@microsoft/teams-js|@microsoft/teamsfx[^/]*|react|react-dom|@fluentui/[^/]+)',
    home: 'src/tabs/',
  },
};

/** Tests and measurements look at the real thing from outside; they may hold any SDK. */
const OUTSIDE = '(tests|scripts)/';

const roomRules = Object.entries(ROOMS).map(([room, may]) => ({
  name: `room-${room}`,
  comment: `src/${room} imports ${may.length === 0 ? 'no other room' : `of the other rooms only ${may.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|tests|scripts)/', pathNot: `^src/(${[room, ...may].join('|')})/` },
}));

const sdkRules = Object.entries(SDK_HOMES).map(([name, { packages, home }]) => ({
  name: `sdk-${name}`,
  comment: `Only ${home} knows this SDK.`,
  severity: 'error',
  from: { pathNot: `^(${home}|${OUTSIDE})` },
  to: { path: `(^|/)node_modules/${packages}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    ...sdkRules,
    {
      name: 'domain-is-pure',
      comment:
        'The domain uses the language alone, and two libraries that only compute: Temporal for the calendar, Levenshtein for typing errors.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/|(^|/)node_modules/(@js-temporal/polyfill|fastest-levenshtein)/' },
    },
    {
      name: 'contract-is-zod-only',
      comment: 'The HTTP contract runs in the server and in the browser.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { pathNot: '^src/|(^|/)node_modules/zod/' },
    },
    {
      name: 'texts-know-domain-types-only',
      comment: 'Texts say what was decided; they decide nothing.',
      severity: 'error',
      from: { path: '^src/texts/' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'bot-features-stand-alone',
      comment: 'A feature never imports another: what two share lives beside features/.',
      severity: 'error',
      from: { path: '^src/bot/features/([^/.]+)' },
      to: { path: '^src/bot/features/', pathNot: '^src/bot/features/$1(/|[.])' },
    },
    {
      name: 'tab-features-stand-alone',
      comment: 'A feature never imports another: what two share lives in components/ or app/.',
      severity: 'error',
      from: { path: '^src/tabs/features/([^/.]+)' },
      to: { path: '^src/tabs/features/', pathNot: '^src/tabs/features/$1(/|[.])' },
    },
    {
      name: 'bot-teams-is-the-edge',
      comment: 'The rest of the bot speaks our own words (bot/turn.ts), never the channel adapter.',
      severity: 'error',
      from: { path: '^src/bot/', pathNot: '^src/bot/teams/' },
      to: { path: '^src/bot/teams/' },
    },
    {
      name: 'local-is-a-guest',
      comment: 'Nothing but the composition root knows of the demonstration.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(local/|main[.]ts$)' },
      to: { path: '^src/local/' },
    },
    {
      name: 'local-knows-no-tabs',
      comment: 'The tab is served as built files, never imported.',
      severity: 'error',
      from: { path: '^src/(local/|[^/]+[.]ts$)' },
      to: { path: '^src/tabs/' },
    },
    {
      name: 'src-knows-no-outside',
      comment: 'The product never imports tests, scripts or measurements.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `^${OUTSIDE}` },
    },
    {
      name: 'main-is-the-root',
      comment: 'One composition root: whoever imports it would start it.',
      severity: 'error',
      from: {},
      to: { path: '^src/main[.]ts$' },
    },
    {
      name: 'browser-only-in-tests',
      comment: 'Chromium is driven by tests and scripts only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)node_modules/playwright(-core)?/' },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'After npm ci --omit=dev the server still starts; only src/local needs more.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(local|tabs)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-package',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycle',
      comment: 'A cycle of types alone is none at run time (texts/nl is the type of texts/en).',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    builtInModules: { add: [] },
  },
};
