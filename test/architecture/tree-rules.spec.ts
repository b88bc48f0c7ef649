import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#testing';
import { plantTree } from './planted-tree.js';

type Guard = (root: string) => Promise<string[]>;
type Schema = Record<string, unknown>;

async function script<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(repositoryRoot(), 'scripts', path)).href)) as T;
}

const { bagFolders, machineNames } = await script<Record<'bagFolders' | 'machineNames', Guard>>('check/tree.mjs');
interface ComposeCheck {
  readonly composeComplaints: (root: string, settings: readonly object[]) => Promise<string[]>;
}
const compose = await script<ComposeCheck>('check/compose.mjs');
const growth = await script<{ readonly breaches: (earlier: Schema, later: Schema) => string[] }>(
  'generate/schema-growth.mjs',
);

describe('the names of folders', () => {
  it.each(['utils', 'common', 'Shared', 'helpers', 'misc', 'domain', 'infrastructure'])(
    'may not be %s',
    async (name) => {
      const folder = plantTree({ [`apps/actions/src/${name}/count.ts`]: '' });
      expect(await bagFolders(folder)).toEqual([`apps/actions/src/${name}: name it for what it holds`]);
    },
  );

  it('say what they hold', async () => {
    const folder = plantTree({ 'apps/actions/src/rsvps/shared-shift.ts': '' });
    expect(await bagFolders(folder)).toEqual([]);
  });
});

describe('the repository', () => {
  // Put together here, so that the guard does not find them in this file.
  const registry = ['registry', 'npmjs', 'org'].join('.');
  const home = ['', 'home', 'ana', 'turnout'].join('/');
  it.each([
    ['the address of a registry', 'docs/install.md', `from https://${registry}/x`],
    ["a path of somebody's machine", 'scripts/run.mjs', `const dir = '${home}';`],
    ['an address of a private network', 'apps/web/src/a.ts', `const host = '${['192', '168', '0', '7'].join('.')}';`],
  ])('does not hold %s', async (what, path, content) => {
    const found = await machineNames(plantTree({ [path]: `\n${content}\n` }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:2: ${what}`);
  });

  it('may hold addresses of loopback and paths of its own', async () => {
    const folder = plantTree({ 'docs/run.md': 'http://127.0.0.1:3000/work/tomorrow and apps/web/src/pages' });
    expect(await machineNames(folder)).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  const settings = [
    { name: 'PORT', shownDefault: '3000', usedBy: ['actions'] },
    { name: 'KAFKA_BROKERS', shownDefault: 'in-process', usedBy: ['actions'] },
    { name: 'DATABASE_URL', shownDefault: 'embedded', secret: true, usedBy: ['actions'] },
    { name: 'ZONE', shownDefault: 'UTC', usedBy: ['web'] },
    { name: 'TURNOUT_DAYS', shownDefault: '30', usedBy: ['actions'] },
    { name: 'TURNOUT_CLOCK', shownDefault: 'system', usedBy: ['actions'] },
  ];
  const whole = 'KAFKA_BROKERS: k, DATABASE_URL: d, TURNOUT_DAYS: 1';
  const complaints = async (environment: string): Promise<string[]> => {
    const services = `services:\n  web: {}\n  actions:\n    environment: ${environment}\n`;
    return compose.composeComplaints(plantTree({ 'docker-compose.yml': services }), settings);
  };

  it('gives each process the settings it needs, secrets by file too', async () => {
    expect(await complaints('{ KAFKA_BROKERS: k, DATABASE_URL_FILE: /run/d, PORT: 1, TURNOUT_DAYS: 1 }')).toEqual([]);
  });

  it.each([
    [
      'KAFKA_BROKERS: k, TURNOUT_DAYS: 1',
      'actions is not given DATABASE_URL, without which it expects to be all in one',
    ],
    [`${whole}, KAFKA_BROKER: k`, 'actions is given KAFKA_BROKER, which it does not read'],
    [`${whole}, ZONE: z`, 'actions is given ZONE, which it does not read'],
    ['KAFKA_BROKERS: k, DATABASE_URL: d', 'actions is not given TURNOUT_DAYS, so that nobody can choose it'],
  ])('may not give { %s }', async (environment, complaint) => {
    expect(await complaints(`{ ${environment} }`)).toEqual([complaint]);
  });

  it('has every process that reads settings', async () => {
    const folder = plantTree({ 'docker-compose.yml': 'services:\n  web: {}\n' });
    expect(await compose.composeComplaints(folder, settings)).toEqual(['actions is not in docker-compose.yml']);
  });
});

describe('the schema of an event', () => {
  const text = { type: 'string' };
  const schema = (properties: Schema, required: string[]): Schema => ({ type: 'object', properties, required });
  const earlier = schema({ title: text, list: { type: 'array', items: schema({ id: text }, ['id']) } }, ['title']);
  const field = (name: string): Schema => (earlier.properties as Record<string, Schema>)[name] ?? {};

  it('may grow an optional field, also inside of a list, and say itself in other words', () => {
    const list = { type: 'array', items: schema({ id: text, note: text }, ['id']) };
    const later = schema({ title: { ...text, description: 'As the chair wrote it.' }, list, place: text }, ['title']);
    expect(growth.breaches(earlier, later)).toEqual([]);
  });

  it.each([
    ['lose a field', schema({ title: text }, ['title']), /the field list is gone/],
    [
      'require a new field',
      schema({ title: text, list: field('list'), place: text }, ['title', 'place']),
      /place is required now/,
    ],
    ['require a field that was optional', { ...earlier, required: ['title', 'list'] }, /list is required now/],
    ['no longer require a field', { ...earlier, required: [] }, /title is not required any more/],
    [
      'change a type',
      schema({ title: { type: 'integer' }, list: field('list') }, ['title']),
      /title: type was "string"/,
    ],
    ['narrow a field', schema({ title: { ...text, maxLength: 5 }, list: field('list') }, ['title']), /maxLength was/],
    [
      'lose a field inside of a list',
      schema({ title: text, list: { type: 'array', items: schema({}, []) } }, ['title']),
      /list\[\]: the field id is gone/,
    ],
  ])('may not %s', (_what, later, breach) => {
    expect(growth.breaches(earlier, later).join('\n')).toMatch(breach);
  });
});
