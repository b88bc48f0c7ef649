import js from '@eslint/js';
import react from '@eslint-react/eslint-plugin';
import tseslint from 'typescript-eslint';
import { functionLength } from './scripts/lint/function-length.mjs';
import { wordsInCatalogues } from './scripts/lint/words-in-catalogues.mjs';

const turnout = { rules: { 'function-length': functionLength, 'words-in-catalogues': wordsInCatalogues } };

const code = ['**/*.ts', '**/*.tsx'];
const product = ['apps/**/*.ts', 'apps/**/*.tsx', 'libs/**/*.ts', 'libs/**/*.tsx'];
const tests = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**', 'libs/testing/**', 'libs/messaging/src/conformance/**'];
const migrations = ['**/migrations/**', '**/*.migration.ts'];
const scripts = ['**/*.mjs', '**/*.js'];

const clockOnly = 'Only Clock gives time.';
const everywhere = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only libs/runtime/src/settings reads the environment.',
  },
];
const inProduct = [
  ...everywhere,
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockOnly },
  { selector: "CallExpression[callee.name='Date']", message: clockOnly },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clockOnly },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clockOnly },
  { selector: 'TSAsExpression > TSAnyKeyword', message: 'Say what it is, or check what it is.' },
];
const inTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
    message: 'Every test runs. One that cannot run here is named in test/allowed-skips.txt by whoever decides so.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs.',
  },
];

const kafka = { group: ['kafkajs', '@nestjs/microservices'], message: 'Only libs/messaging speaks Kafka.' };
const twilio = { group: ['twilio', 'twilio/*'], message: 'Only notifications/src/channels/twilio-sms speaks Twilio.' };
const frameworks = { group: ['@nestjs/*', 'typeorm'], message: 'Rules are pure: they know neither Nest nor TypeORM.' };
const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.cache/',
      '.turnout*/',
      'apps/web/assets/',
      // Generated from the OpenAPI document.
      'apps/web/src/console/api/schema.d.ts',
      'test/architecture/planted/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: code,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a text reads as everybody expects it to.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // Nest's modules are classes with a decorator and nothing else; one made on the spot has not even that.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      // Promise.withResolvers<void>() is a promise of nothing but its own end.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An empty text often means "none", just as a missing one does.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Texts are taken apart by code point on purpose: SMS letters are counted so.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // Whoever implements an interface of promises may do so without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      // Asks for `!`, which another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Options of Nest are declared as classes and always given as literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What a decorator reads at run time must be imported as a value, which this rule cannot tell.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      // Taking a field out of an object by naming it beside the rest is the way to leave it out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-depth': ['error', 3],
      complexity: ['error', 12],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: [...product, 'scripts/**/*.mjs'],
    ignores: [...tests, ...migrations],
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 50],
    },
  },
  {
    files: product,
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...inProduct], 'no-console': 'error', ...imports(kafka, twilio) },
  },
  { files: ['libs/messaging/**'], rules: imports(twilio) },
  { files: ['apps/notifications/src/channels/twilio-sms/**'], rules: imports(kafka) },
  { files: ['**/*.rules.ts'], rules: imports(kafka, twilio, frameworks) },
  { files: ['libs/runtime/src/clock.ts', 'libs/runtime/src/settings/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/**/*.tsx', 'libs/**/*.tsx'],
    ignores: tests,
    plugins: { turnout },
    rules: { 'turnout/words-in-catalogues': 'error' },
  },
  {
    files: ['apps/web/src/console/**/*.ts', 'apps/web/src/console/**/*.tsx'],
    extends: [react.configs['strict-type-checked']],
  },
  {
    files: tests,
    plugins: { turnout },
    rules: {
      'no-restricted-syntax': ['error', ...inTests],
      'max-lines': ['error', 250],
      'max-lines-per-function': 'off',
      'turnout/function-length': ['error', 50],
    },
  },
  {
    files: scripts,
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'setTimeout',
          'clearTimeout',
          'AbortController',
          'AbortSignal',
          'Buffer',
          'fetch',
          'performance',
          'TextDecoder',
          'TextEncoder',
          'structuredClone',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'URLSearchParams',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-restricted-syntax': 'off', 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
);
