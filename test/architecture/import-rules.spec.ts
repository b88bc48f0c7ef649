import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { repositoryRoot } from '#testing';
import { plantTree, printedBy, type PlantedFiles } from './planted-tree.js';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Each planted file with the rule that must catch it. */
const violations: readonly (readonly [rule: string, path: string, content: string])[] = [
  ['every-import-resolves', 'apps/actions/src/a.ts', `import '#nowhere';`],
  ['every-import-resolves', 'apps/actions/src/b.ts', `import './nowhere.js';`],
  ['no-cycles', 'apps/actions/src/circle/one.ts', `import './two.js'; export const one = 1;`],
  ['no-service-sideways', 'apps/actions/src/c.ts', `import '../../contacts/src/contacts.module.js';`],
  [
    'no-service-sideways',
    'apps/web/src/d.ts',
    `import type { People } from '../../contacts/src/people.js'; export type P = People;`,
  ],
  ['all-in-one-takes-modules', 'apps/all-in-one/src/e.ts', `import '../../contacts/src/people.js';`],
  ['libs-know-no-apps', 'libs/runtime/src/f.ts', `import '../../../apps/contacts/src/people.js';`],
  ['libs-point-down-contracts', 'libs/contracts/src/g.ts', `import '#runtime';`],
  ['libs-point-down-words', 'libs/words/src/g.ts', `import '#contracts';`],
  ['libs-point-down-look', 'libs/look/src/g.ts', `import '#runtime';`],
  ['libs-point-down-runtime', 'libs/runtime/src/g.ts', `import '#database';`],
  ['libs-point-down-database', 'libs/database/src/g.ts', `import '#audit';`],
  ['libs-point-down-audit', 'libs/audit/src/g.ts', `import '#messaging';`],
  ['libs-point-down-jobs', 'libs/jobs/src/g.ts', `import '#messaging';`],
  ['libs-point-down-messaging', 'libs/messaging/src/g.ts', `import '#service';`],
  ['libs-point-down-service', 'libs/service/src/g.ts', `import '#testing';`],
  ['few-packages-contracts', 'libs/contracts/src/h.ts', `import 'undici';`],
  ['few-packages-words', 'libs/words/src/h.ts', `import 'zod';`],
  ['few-packages-look', 'libs/look/src/h.ts', `import 'react';`],
  ['contracts-know-no-machine', 'libs/contracts/src/i.ts', `import 'node:crypto';`],
  ['one-home-kafka', 'apps/actions/src/j.ts', `import 'kafkajs';`],
  ['one-home-kafka', 'libs/service/src/j.ts', `import '@nestjs/microservices';`],
  ['one-home-twilio', 'apps/notifications/src/sending/k.ts', `import 'twilio';`],
  ['rules-are-pure', 'apps/actions/src/rsvps/rsvp.rules.ts', `import 'typeorm';`],
  ['rules-are-pure', 'apps/actions/src/rsvps/count.rules.ts', `import '@nestjs/common';`],
  ['rules-know-no-machinery', 'apps/actions/src/rsvps/shift.rules.ts', `import './rsvp.entity.js';`],
  ['browsers-have-no-server', 'apps/web/src/browser/l.ts', `import '#runtime';`],
  ['browsers-have-no-server', 'apps/web/src/console/l.tsx', `import '../pages/page.js';`],
  ['browsers-have-no-node', 'apps/web/src/browser/m.ts', `import 'node:fs';`],
  ['product-knows-no-tests', 'apps/actions/src/n.ts', `import '#testing';`],
  ['product-ships-what-it-uses', 'apps/actions/src/o.ts', `import 'fast-check';`],
];

/** What is allowed, beside which the violations stand. */
const allowed: PlantedFiles = {
  'apps/contacts/src/contacts.module.ts': `import '#runtime'; import './people.js';`,
  'apps/contacts/src/people.ts': `import '#contracts'; import 'typeorm'; export interface People { n: number }`,
  'apps/contacts/src/people.rules.ts': `import '#words'; import './whole-number.rules.js';`,
  'apps/contacts/src/whole-number.rules.ts': `export const whole = Number.isInteger;`,
  'apps/contacts/src/people.spec.ts': `import '#testing'; import 'fast-check';`,
  'apps/all-in-one/src/main.ts': `import '../../contacts/src/contacts.module.js';`,
  'apps/notifications/src/channels/twilio-sms/send.ts': `import 'twilio';`,
  'apps/web/src/browser/board.ts': `import '#look'; import '#words'; import 'preact';`,
  'apps/web/src/pages/page.ts': `import '#runtime';`,
  'apps/actions/src/circle/two.ts': `import './one.js';`,
  'apps/actions/src/rsvps/rsvp.entity.ts': `import 'typeorm';`,
  'libs/contracts/src/event.ts': `import 'zod';`,
  'libs/messaging/src/kafka.ts': `import 'kafkajs'; import '@nestjs/microservices'; import '#audit';`,
};

describe('the import rules', () => {
  let caught: Violation[];
  beforeAll(async () => {
    const planted = Object.fromEntries(violations.map(([, path, content]) => [path, content]));
    const folder = plantTree({ ...allowed, ...planted });
    const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'apps', 'libs'];
    const printed = await printedBy(folder, 'dependency-cruiser/bin/dependency-cruiser.mjs', args);
    caught = (JSON.parse(printed) as { summary: { violations: Violation[] } }).summary.violations;
  });

  it.each(violations)('%s catches %s', (rule, path) => {
    expect(caught.filter(({ from }) => from === path).map((each) => each.rule.name)).toContain(rule);
  });

  it('let pass what is allowed', () => {
    const inCircle = 'apps/actions/src/circle/two.ts';
    const wrong = caught.filter(({ from }) => from in allowed && from !== inCircle);
    expect(wrong).toEqual([]);
  });

  it('have a planted violation each', async () => {
    const url = pathToFileURL(join(repositoryRoot(), '.dependency-cruiser.mjs')).href;
    const config = (await import(url)) as { default: { forbidden: { name: string }[] } };
    const planted = new Set(violations.map(([rule]) => rule));
    // Of everything and of packages that are not installed, nothing can be planted.
    const exempt = ['libs-point-down-testing', 'one-home-mail'];
    const names = config.default.forbidden.map(({ name }) => name).filter((name) => !exempt.includes(name));
    expect(names.filter((name) => !planted.has(name))).toEqual([]);
  });
});

describe('the tests', () => {
  it('run the sources of the libs, never what was last built', () => {
    const resolved = import.meta.resolve('#testing');
    expect(resolved).toMatch(/libs\/testing\/src\/index\.ts$/);
    expect(existsSync(new URL(resolved))).toBe(true);
  });
});
