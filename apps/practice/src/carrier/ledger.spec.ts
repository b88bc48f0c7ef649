import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SystemClock } from '#runtime';
import { temporaryFolder } from '#testing';
import { Ledger } from './ledger.js';
import { Records } from './records.js';

describe('the ledger', () => {
  it('has every entry on the disk when its append resolves, many to a sync', async () => {
    const path = join(temporaryFolder('ledger'), 'ledger.jsonl');
    const ledger = await Ledger.open(path);
    const wanted = Array.from({ length: 500 }, (_, number) => ({ number }));
    await ledger.append({ number: -1 });
    expect(ledger.syncs).toBe(1);
    await Promise.all(wanted.map((entry) => ledger.append(entry)));
    expect(ledger.syncs).toBeLessThanOrEqual(3);
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ number: -1 }, ...wanted]);
    await ledger.close();
  });

  it('tells everybody who waits when the disk refuses', async () => {
    const ledger = await Ledger.open(join(temporaryFolder('ledger'), 'ledger.jsonl'));
    await ledger.close();
    const both = await Promise.allSettled([ledger.append({ a: 1 }), ledger.append({ b: 2 })]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('cuts off a line that a kill left half-written, and goes on after the last whole one', async () => {
    const path = join(temporaryFolder('ledger'), 'ledger.jsonl');
    appendFileSync(path, '{"number":1}\n{"number":2,"bo');
    const ledger = await Ledger.open(path);
    await ledger.append({ number: 3 });
    await ledger.close();
    expect(readFileSync(path, 'utf8')).toBe('{"number":1}\n{"number":3}\n');
  });
});

const message = {
  ...{ kind: 'accepted' as const, to: '+15550100001', from: '+18005550199', body: 'Coming?', token: null },
  ...{ requestBegunAt: '2026-12-03T15:00:00Z', statusCallback: null, serviceSid: null, validitySeconds: 9 },
  sendAt: null,
};

describe('the records', () => {
  it('take no message that the disk refuses', async () => {
    const { records } = await Records.inFolder(new SystemClock(), temporaryFolder('records'));
    await records.close();
    await expect(records.keepAccepted({ ...message, sid: 'SM1' })).rejects.toThrow(/closed/);
  });

  it('bring both files back in the order in which things happened', async () => {
    const folder = temporaryFolder('records');
    const first = await Records.inFolder(new SystemClock(), folder);
    await first.records.keepAccepted({ ...message, sid: 'SM1' });
    first.records.keep({ kind: 'status', sid: 'SM1', status: 'sent', errorCode: null });
    await first.records.keepAccepted({ ...message, sid: 'SM2' });
    await first.records.close();

    const { records, past } = await Records.inFolder(new SystemClock(), folder);
    expect(past.map((event) => [event.n, event.kind])).toEqual([
      [1, 'accepted'],
      [2, 'status'],
      [3, 'accepted'],
    ]);
    expect(records.keep({ kind: 'cleared' }).n).toBe(4);
    await records.close();
  });
});
