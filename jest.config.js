/** One configuration for every suite; `scripts/test.mjs` picks the paths and sums the counts. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  // Sources are imported with the .js specifiers that Node needs after the build.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/setup.ts'],
  // The condition turnout of package.json's imports: tests run what is written, never what was last built.
  testEnvironmentOptions: { customExportConditions: ['turnout', 'node', 'node-addons'] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  watchman: false,
  // Real PostgreSQL, Kafka and browsers answer in their own time on a busy machine.
  testTimeout: 60_000,
};
