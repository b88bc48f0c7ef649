import { describe, expect, it } from '@jest/globals';
import { NoAnswer, Refused } from '../front-door.js';
import type { ImportReport } from './import-report.js';
import { Patience } from './patience.js';
import { SendList } from './send-list.js';

/** Imports by the key under which they were begun, with how many parts are there. */
class KeptImports {
  readonly put: string[] = [];
  constructor(
    private readonly states: Partial<Record<string, ImportReport['state'] | 'gone'>>,
    private readonly received = 0,
    private away = 0,
  ) {}

  ask<T>(method: string, path: string, _body?: object, key = ''): Promise<T> {
    if (this.away > 0 && method === 'PUT') {
      this.away -= 1;
      return Promise.reject(new NoAnswer('Nobody there.'));
    }
    if (method === 'PUT') this.put.push(path);
    const state = method === 'PUT' ? 'receiving' : (this.states[key] ?? 'receiving');
    if (state === 'gone') return Promise.reject(new Refused('Not here.', {}, 'not_found'));
    return Promise.resolve({ id: key || 'i', state, receivedParts: this.received } as T);
  }
}

const list = { name: 'a.csv', kind: 'csv', bytes: 3, parts: 3, part: () => Promise.resolve(Buffer.from('x')) } as const;

async function send(
  door: KeptImports,
  { afresh = false, stopAfter = 99 } = {},
): Promise<{ id: string; sent: number[] }> {
  const stop = new AbortController();
  const sent: number[] = [];
  const patience = new Patience({ waiting: () => undefined, gaveUp: 'Gave up.' }, { lookAgainMs: 1, mostTries: 3 });
  const tell = (part: number): void => {
    sent.push(part);
    if (sent.length >= stopAfter) stop.abort();
  };
  const { id } = await new SendList(door, patience).run(list, { key: 'k', afresh, sent: tell, stop: stop.signal });
  return { id, sent };
}

describe('sending a list', () => {
  it('sends every part, also when nobody answers for a while', async () => {
    const door = new KeptImports({}, 0, 2);
    expect((await send(door)).sent).toEqual([1, 2, 3]);
    expect(door.put).toEqual([0, 1, 2].map((part) => `/api/imports/k-0/parts/${String(part)}`));
  });

  it('goes on behind the parts that are there, and stops between two of them', async () => {
    expect((await send(new KeptImports({}, 2))).sent).toEqual([3]);
    expect((await send(new KeptImports({}), { stopAfter: 1 })).sent).toEqual([1]);
  });

  it('finds the same list where it was left, and begins anew behind one that was deleted or failed', async () => {
    expect(await send(new KeptImports({ 'k-0': 'stopped' }))).toEqual({ id: 'k-0', sent: [] });
    expect(await send(new KeptImports({ 'k-0': 'done' }))).toEqual({ id: 'k-0', sent: [] });
    expect((await send(new KeptImports({ 'k-0': 'failed', 'k-1': 'gone' }))).sent).toEqual([1, 2, 3]);
    expect((await send(new KeptImports({ 'k-0': 'done', 'k-1': 'running' }), { afresh: true })).id).toBe('k-1');
  });
});
