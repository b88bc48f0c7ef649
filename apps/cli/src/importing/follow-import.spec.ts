import { describe, expect, it } from '@jest/globals';
import { NoAnswer, Refused } from '../front-door.js';
import { FollowImport } from './follow-import.js';
import type { ImportReport } from './import-report.js';

type Step = number | 'away' | 'refused';
const pace = { lookAgainMs: 1, looksWithoutProgress: 3, mostTries: 4 };
const total = 10;

function report(done: number): ImportReport {
  const counts = { imported: done, updated: 0, unchanged: 0, refused: 0 };
  return { id: 'i1', attested: false, total, counts, rows: [], finishedAt: done === total ? '2026-12-03' : null };
}

/** A front door that answers each question with the next step: how many rows are done, or why there is no answer. */
class ScriptedDoor {
  readonly sent: { key: string | undefined; body: object | undefined }[] = [];

  constructor(private readonly steps: Step[]) {}

  async ask<T>(method: 'GET' | 'POST', _path: string, body?: object, key?: string): Promise<T> {
    if (method === 'POST') this.sent.push({ key, body });
    const step = this.steps.shift() ?? 'away';
    if (step === 'away') throw new NoAnswer('Nobody there.');
    if (step === 'refused') throw new Refused('No.');
    return report(step) as T;
  }
}

async function follow(steps: Step[]): Promise<{ ended: string; sent: number; keys: number; told: string[] }> {
  const door = new ScriptedDoor(steps);
  const told: string[] = [];
  const meanwhile = {
    progress: (done: number, of: number) => told.push(`${done}/${of}`),
    waiting: () => told.push('waiting'),
    gaveUp: 'Gave up.',
  };
  const following = new FollowImport(door, meanwhile, pace).run({ csv: 'x' });
  const ended = await following.then(
    () => 'finished',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { ended, sent: door.sent.length, keys: new Set(door.sent.map(({ key }) => key)).size, told };
}

describe('following an import', () => {
  it('looks until every row had its turn', async () => {
    expect(await follow([0, 4, 10])).toEqual({ ended: 'finished', sent: 1, keys: 1, told: ['4/10', '10/10'] });
  });

  it('sends the file again under the same key when Turnout was away', async () => {
    const followed = await follow([0, 4, 'away', 'away', 4, 5, 10]);
    expect(followed).toMatchObject({ ended: 'finished', sent: 2, keys: 1 });
    expect(followed.told).toEqual(['4/10', 'waiting', '4/10', '10/10']);
  });

  it('sends the file again when the import stands still, because the process that had it may be gone', async () => {
    expect(await follow([0, 4, 4, 4, 4, 4, 10])).toMatchObject({ ended: 'finished', sent: 2, keys: 1 });
  });

  it('waits for Turnout also while sending again', async () => {
    expect(await follow([0, 'away', 0, 'away', 'away', 3, 10])).toMatchObject({ ended: 'finished', sent: 4, keys: 1 });
  });

  it('gives up after a while, and says how to go on', async () => {
    expect(await follow([0, 4])).toMatchObject({ ended: 'Gave up.', sent: 1 });
  });

  it('says at once that nobody answers, or that the file is refused', async () => {
    expect(await follow(['away'])).toMatchObject({ ended: 'Nobody there.', sent: 1, told: [] });
    expect(await follow(['refused'])).toMatchObject({ ended: 'No.', sent: 1 });
    expect(await follow([0, 'refused'])).toMatchObject({ ended: 'No.', sent: 1 });
  });
});
