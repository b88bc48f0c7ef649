import { beforeAll, describe, expect, it } from '@jest/globals';
import { relative } from 'node:path';
import { plantTree, printedBy, type PlantedFiles } from './planted-tree.js';

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly severity: number }[];
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `export const n${i} = ${i};`).join('\n');
const body = (count: number): string => Array.from({ length: count }, (_, i) => `  list.push(${i});`).join('\n');

/** What a spec begins with that fills a list. */
const gathering = `import { describe, it } from '@jest/globals';\nconst list: number[] = [];\n`;

/** Each planted file with the rule that must catch it. */
const violations: readonly (readonly [rule: string, path: string, content: string])[] = [
  ['no-restricted-syntax', 'apps/a/src/environment.ts', `export const port = process.env.PORT;`],
  ['no-restricted-syntax', 'libs/database/src/environment.ts', `export const url = process.env['URL'];`],
  ['no-restricted-syntax', 'apps/a/src/now.ts', `export const now = (): Date => new Date();`],
  ['no-restricted-syntax', 'libs/runtime/src/now.ts', `export const now = (): number => Date.now();`],
  ['no-restricted-syntax', 'apps/a/src/any.ts', `export const read = (text: string) => JSON.parse(text) as any;`],
  [
    'no-restricted-syntax',
    'apps/a/src/a.spec.ts',
    `import { it } from '@jest/globals'; it.skip('counts', () => undefined);`,
  ],
  [
    'no-restricted-syntax',
    'test/journeys/b.spec.ts',
    `import { it } from '@jest/globals'; it.only('one', () => undefined);`,
  ],
  ['no-restricted-imports', 'apps/a/src/kafka.ts', `import { Kafka } from 'kafkajs'; export const kafka = Kafka;`],
  ['no-restricted-imports', 'apps/a/src/sms.ts', `import twilio from 'twilio'; export const sms = twilio;`],
  [
    'no-restricted-imports',
    'apps/a/src/pure.rules.ts',
    `import { Entity } from 'typeorm'; export const entity = Entity;`,
  ],
  [
    'no-restricted-imports',
    'apps/a/src/nest.rules.ts',
    `import { Get } from '@nestjs/common'; export const get = Get;`,
  ],
  ['max-lines', 'apps/a/src/long.ts', lines(251)],
  ['max-lines-per-function', 'libs/words/src/long.ts', `export function fill(list: number[]): void {\n${body(50)}\n}`],
  ['max-lines', 'apps/a/src/table.spec.ts', lines(251)],
  ['turnout/function-length', 'test/long.spec.ts', `${gathering}it('a', () => {\n${body(50)}\n});`],
  ['turnout/function-length', 'test/set-up.spec.ts', `${gathering}describe('a', () => {\n${body(50)}\n});`],
  [
    '@typescript-eslint/max-params',
    'apps/a/src/many.ts',
    `export const sum = (a: number, b: number, c: number, d: number, e: number, f: number) => a + b + c + d + e + f;`,
  ],
  [
    'max-depth',
    'apps/a/src/deep.ts',
    `export function deep(n: number): number { if (n > 1) { if (n > 2) { if (n > 3) { if (n > 4) { return 1; } } } } return 0; }`,
  ],
  ['@typescript-eslint/no-explicit-any', 'apps/a/src/loose.ts', `export const same = (value: any): unknown => value;`],
  [
    '@typescript-eslint/no-floating-promises',
    'apps/a/src/floating.ts',
    `export function send(): void { Promise.resolve(); }`,
  ],
  ['no-empty', 'apps/a/src/swallow.ts', `export function quiet(f: () => void): void { try { f(); } catch {} }`],
  ['no-console', 'apps/a/src/loud.ts', `console.log('here');`],
  ['no-warning-comments', 'apps/a/src/later.ts', `// TODO: count them\nexport const later = 1;`],
  ['turnout/words-in-catalogues', 'apps/a/src/page.tsx', `export const page = () => <p>People on the line</p>;`],
  ['turnout/words-in-catalogues', 'libs/look/src/button.tsx', `export const b = () => <button aria-label="Close" />;`],
  [
    'turnout/words-in-catalogues',
    'apps/a/src/choice.tsx',
    "export const c = (on: boolean) => <p>{on ? 'Yes' : `No`}</p>;",
  ],
];

const allowed: PlantedFiles = {
  'libs/runtime/src/settings/read.ts': `export const port = process.env.PORT;`,
  'libs/runtime/src/clock.ts': `export const now = (): Date => new Date();`,
  'apps/a/src/then.ts': `export const then = (text: string): Date => new Date(text);`,
  'apps/notifications/src/channels/twilio-sms/send.ts': `import twilio from 'twilio'; export const sms = twilio;`,
  'libs/messaging/src/kafka.ts': `import { Kafka } from 'kafkajs'; export const kafka = Kafka;`,
  'apps/a/src/migrations/1-people.ts': lines(251),
  'test/story.spec.ts': `${gathering}describe('a', () => {\n${`it('b', () => {\n${body(40)}\n});\n`.repeat(2)}});`,
  'apps/a/src/link.tsx': `export const l = (text: string) => <a href="/status" class="button">{text} · 12 %</a>;`,
};

describe('the lint rules', () => {
  let linted: Map<string, LintedFile['messages']>;
  beforeAll(async () => {
    const planted = Object.fromEntries(violations.map(([, path, content]) => [path, content]));
    const disabled = { 'apps/a/src/hidden.ts': `/* eslint-disable */\nexport const now = (): Date => new Date();` };
    const folder = plantTree({ ...allowed, ...disabled, ...planted });
    const printed = await printedBy(folder, 'eslint/bin/eslint.js', ['--format', 'json', 'apps', 'libs', 'test']);
    const files = JSON.parse(printed) as LintedFile[];
    linted = new Map(files.map((file) => [relative(folder, file.filePath), file.messages]));
  });

  it.each(violations)('%s catches %s', (rule, path) => {
    const caught = linted.get(path) ?? [];
    expect(caught.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(Object.keys(allowed))('let %s pass', (path) => {
    expect(linted.get(path)).toEqual([]);
  });

  it('cannot be switched off by a comment', () => {
    const caught = linted.get('apps/a/src/hidden.ts') ?? [];
    expect(caught.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
  });
});
