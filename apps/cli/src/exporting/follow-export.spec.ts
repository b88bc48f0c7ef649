import { describe, expect, it } from '@jest/globals';
import { NoAnswer, Refused } from '../front-door.js';
import { type ExportView, FollowExport } from './follow-export.js';

type Step = ExportView['state'] | 'away';

async function follow(steps: Step[]): Promise<{ ended: string; told: string[]; asked: string[] }> {
  const asked: string[] = [];
  const door = {
    ask: <T>(method: 'GET' | 'POST', path: string): Promise<T> => {
      asked.push(`${method} ${path}`);
      const state = steps.shift() ?? 'away';
      if (state === 'away') return Promise.reject(new NoAnswer('Nobody there.'));
      return Promise.resolve({ id: 'e1', state } as T);
    },
  };
  const told: string[] = [];
  const pace = { lookAgainMs: 1, mostTries: 2 };
  const following = new FollowExport(door, ({ state }) => told.push(state), pace).ask({});
  const ended = await following.then(
    ({ state }) => state,
    (error: unknown) => (error instanceof Refused ? error.message : String(error)),
  );
  return { ended, told, asked };
}

describe('following an export', () => {
  it('looks until the file is there, and tells each state once', async () => {
    const steps: Step[] = ['awaiting_approval', 'awaiting_approval', 'making', 'away', 'making', 'ready'];
    expect(await follow(steps)).toEqual({
      ended: 'ready',
      told: ['awaiting_approval', 'making', 'ready'],
      asked: ['POST /api/exports', ...Array.from({ length: 5 }, () => 'GET /api/exports/e1')],
    });
  });

  it.each([
    [['awaiting_approval', 'refused'], 'A second person refused this export.'],
    [['making', 'failed'], 'This export could not be made. The log of contacts says why.'],
    [['making'], 'Nobody there.'],
  ] as [Step[], string][])('ends after %j with words', async (steps, words) => {
    expect((await follow(steps)).ended).toBe(words);
  });
});
