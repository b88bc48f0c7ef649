/**
 * The import rules of the house: apps point down to libs, libs only to libs below them, contracts to nothing, and no
 * service sideways. test/architecture/import-rules.spec.ts plants a violation of each and expects it to be caught.
 */

/** Each lib with the libs it may use. Whatever is not named here may not be used. */
const libsBelow = {
  contracts: [],
  words: [],
  look: ['words'],
  runtime: ['contracts', 'words'],
  database: ['contracts', 'words', 'runtime'],
  audit: ['contracts', 'words', 'runtime', 'database'],
  jobs: ['contracts', 'words', 'runtime', 'database', 'audit'],
  messaging: ['contracts', 'words', 'runtime', 'database', 'audit'],
  service: ['contracts', 'words', 'runtime', 'database', 'audit', 'jobs', 'messaging'],
  testing: ['contracts', 'words', 'look', 'runtime', 'database', 'audit', 'jobs', 'messaging', 'service'],
};

/** The only packages that a lib may use, where the list is short on purpose. */
const packagesOf = { contracts: ['zod'], words: ['@lingui/', 'temporal-polyfill'], look: ['preact'] };

/** Packages with one home, so that what they can do, and get wrong, is in one place. */
const packageHomes = {
  // The ideal arm of a bench speaks to Kafka raw, and so does what reads and poisons topics for the fault rig.
  'kafkajs|@nestjs/microservices': [
    'kafka',
    '^libs/messaging/|^bench/events/ideal-send[.]|^test/faults/ground/wire[.]|^test/leaks/topics[.]',
  ],
  twilio: ['twilio', '^apps/notifications/src/channels/twilio-sms/'],
  'nodemailer|mjml|liquidjs': ['mail', '^apps/notifications/src/channels/email/'],
};

const spec = '\\.spec\\.tsx?$';
const installed = (names) => `node_modules/(${names})(/|$)`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const libRules = Object.entries(libsBelow).map(([lib, below]) =>
  rule(
    `libs-point-down-${lib}`,
    `libs/${lib} may use only the libs below it.`,
    { path: `^libs/${lib}/`, pathNot: spec },
    { path: '^libs/', pathNot: `^libs/(${[lib, ...below].join('|')})/` },
  ),
);

const packageRules = Object.entries(packagesOf).map(([lib, packages]) =>
  rule(
    `few-packages-${lib}`,
    `libs/${lib} may use only ${packages.join(', ')}.`,
    { path: `^libs/${lib}/`, pathNot: spec },
    { path: 'node_modules/', pathNot: `node_modules/(${packages.join('|')})` },
  ),
);

const homeRules = Object.entries(packageHomes).map(([packages, [name, home]]) =>
  rule(
    `one-home-${name}`,
    `${packages} only in ${home}`,
    { path: '.', pathNot: [home, spec] },
    { path: installed(packages) },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'every-import-resolves',
      'An alias that does not resolve slips past all other rules.',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'no-cycles',
      'Modules in a circle cannot be understood, or loaded, one at a time. Types alone may point back.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'no-service-sideways',
      'No app imports another; all-in-one alone puts them together.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/all-in-one/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'all-in-one-takes-modules',
      "all-in-one imports only each app's module.",
      { path: '^apps/all-in-one/' },
      { path: '^apps/', pathNot: ['^apps/all-in-one/', '^apps/[^/]+/src/[^/]+\\.module\\.ts$'] },
    ),
    rule('libs-know-no-apps', 'Libs never point up.', { path: '^libs/' }, { path: '^apps/' }),
    ...libRules,
    ...packageRules,
    ...homeRules,
    rule(
      'contracts-know-no-machine',
      'Contracts are data: nothing of Node either.',
      { path: '^libs/contracts/', pathNot: spec },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'rules-are-pure',
      'A rule file knows neither Nest nor TypeORM.',
      { path: '\\.rules\\.ts$' },
      { path: installed('@nestjs/[^/]+|typeorm') },
    ),
    rule(
      'rules-know-no-machinery',
      'A rule file is given what it needs: of an entity, module, controller or consumer it may know the type.',
      { path: '\\.rules\\.ts$' },
      { path: '\\.(entity|module|controller|consumer)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'browsers-have-no-server',
      "The web's browser code talks HTTP.",
      { path: '^apps/web/src/(browser|console)/', pathNot: spec },
      { path: '^libs/', pathNot: '^libs/(look|words)/', reachable: true },
    ),
    rule(
      'browsers-have-no-node',
      'A browser has nothing of Node.',
      { path: '^apps/web/src/(browser|console)/', pathNot: spec },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'product-knows-no-tests',
      'Tests and what serves them stay out of the product.',
      { path: '^(apps|libs)/', pathNot: [spec, '^libs/testing/'] },
      { path: ['^libs/testing/', '^test/', spec] },
    ),
    rule(
      'product-ships-what-it-uses',
      'A package that only developers install is missing where the product runs.',
      { path: '^(apps|libs)/.*/src/|^(apps|libs)/[^/]+/src/', pathNot: [spec, '^libs/testing/'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/@types/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['turnout', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
