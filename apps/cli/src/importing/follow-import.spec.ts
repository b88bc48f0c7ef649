import { describe, expect, it } from '@jest/globals';
import { NoAnswer, Refused } from '../front-door.js';
import { FollowImport } from './follow-import.js';
import type { ImportReport } from './import-report.js';
import { Patience } from './patience.js';
import { Telling } from './telling.js';

type Step = number | 'away' | 'refused' | 'stopped';
const total = 10;

function report(done: number, state: ImportReport['state'] = done === total ? 'done' : 'running'): ImportReport {
  const counts = { imported: done, updated: 0, unchanged: 0, refused: 0 };
  const pace = { rowsPerSecond: 5, secondsLeft: total - done, receivedParts: 1, refusal: null };
  return { id: 'i1', attested: false, total, counts, rows: [], finishedAt: null, state, ...pace };
}

/** A front door that answers each question with the next step: how many rows are done, or why there is no answer. */
class ScriptedDoor {
  readonly asked: string[] = [];

  constructor(private readonly steps: Step[]) {}

  async ask<T>(method: string, path: string): Promise<T> {
    this.asked.push(`${method} ${path}`);
    const step = this.steps.shift() ?? 'away';
    if (step === 'away') throw new NoAnswer('Nobody there.');
    if (step === 'refused') throw new Refused('No.', {}, 'import_state_unfit');
    return (step === 'stopped' ? report(4, 'stopped') : report(step)) as T;
  }
}

async function follow(steps: Step[], stopAt?: number): Promise<{ ended: string; told: string; asked: string[] }> {
  const door = new ScriptedDoor(steps);
  let told = '';
  const telling = new Telling('en', { isTTY: false, write: (words) => (told += String(words)) !== '' });
  const away = { waiting: () => telling.say('waiting'), gaveUp: 'Gave up.' };
  const stop = new AbortController();
  const patience = new Patience(away, { lookAgainMs: 1, mostTries: 4 });
  const following = new FollowImport(door, patience, (seen) => {
    telling.rows(seen);
    if (seen.counts.imported === stopAt) stop.abort();
  });
  const ended = await following.run('i1', stop.signal).then(
    ({ state }) => state,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { ended, told, asked: door.asked };
}

describe('following an import', () => {
  it('looks until it does not run any more, and tells how far it is, how fast and how long', async () => {
    const { ended, told, asked } = await follow([0, 4, 4, 10]);
    expect(ended).toBe('done');
    expect(told).toBe('4 of 10 rows, 5 rows a second, 6 seconds left\n10 of 10 rows\n');
    expect(asked).toEqual(Array.from({ length: 4 }, () => 'GET /api/imports/i1?rows=none'));
  });

  it('waits for Turnout when it is away, and gives up after a while', async () => {
    const back = await follow([0, 'away', 'away', 5, 10]);
    expect(back).toMatchObject({ ended: 'done', told: expect.stringContaining('waiting\n5 of 10 rows') });
    expect((await follow([0, 4])).ended).toBe('Gave up.');
    expect((await follow([0, 'refused'])).ended).toBe('No.');
  });

  it('stops when somebody wants it to, unless it came to its end first', async () => {
    const stopped = await follow([0, 4, 'stopped'], 4);
    expect(stopped).toMatchObject({ ended: 'stopped', asked: expect.arrayContaining(['POST /api/imports/i1/stop']) });
    expect((await follow([0, 4, 'refused', 10], 4)).ended).toBe('done');
  });
});
