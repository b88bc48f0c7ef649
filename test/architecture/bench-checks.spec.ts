import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#testing';

interface Outcome {
  units: number;
  ms: number;
  cpuUs?: number;
}
interface Arm {
  name: string;
  run: (round: number) => Promise<Outcome>;
  check: (outcome: Outcome) => Promise<void>;
}
interface Pairs {
  readonly median: (values: number[]) => number;
  readonly percentile: (values: number[], share: number) => number;
  readonly inPairs: (arms: { ideal: Arm; product: Arm }, options: { pairs: number }) => Promise<{ ratio: number }[]>;
  readonly summarise: (pairs: object[]) => { ratio: number; ratioFrom: number; ratioTo: number; productCpuUs: number };
}
interface Exactness {
  readonly exactly: (what: string, found: Record<string, number>, wanted: Record<string, number>) => void;
  readonly eachOnce: (what: string, found: string[], wanted: string[]) => void;
}

const harness = (file: string): string => pathToFileURL(join(repositoryRoot(), 'bench/harness', file)).href;
const { median, percentile, inPairs, summarise } = (await import(harness('pairs.mjs'))) as Pairs;
const { exactly, eachOnce } = (await import(harness('exactness.mjs'))) as Exactness;

const good = (): Promise<void> => Promise.resolve();

function arm(name: string, told: string[], speeds: number[], check: Arm['check'] = good): Arm {
  const run = (round: number): Promise<Outcome> => {
    told.push(`${name} ${round}`);
    return Promise.resolve({ units: speeds[round] ?? 0, ms: 1000, cpuUs: 50 * (speeds[round] ?? 0) });
  };
  return { name, run, check };
}

describe('the benches compare', () => {
  it('in pairs, each in the other order than the one before', async () => {
    const told: string[] = [];
    await inPairs({ ideal: arm('i', told, [1, 1, 1]), product: arm('p', told, [1, 1, 1]) }, { pairs: 3 });
    expect(told).toEqual(['i 0', 'p 0', 'p 1', 'i 1', 'i 2', 'p 2']);
  });

  it('by the median of the ratios inside the pairs, which one disturbed pair does not move', async () => {
    const ideal = arm('i', [], [1_000, 500, 2_000, 1_000, 800]);
    const product = arm('p', [], [600, 310, 1_240, 20, 480]);
    const summary = summarise(await inPairs({ ideal, product }, { pairs: 5 }));
    expect(summary.ratio).toBeCloseTo(0.6);
    expect(summary.ratioFrom).toBeCloseTo(0.02);
    expect(summary.ratioTo).toBeCloseTo(0.62);
    expect(summary.productCpuUs).toBeCloseTo(50);
  });

  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('with a median of %j that is %d', (values, wanted) => {
    expect(median(values)).toBe(wanted);
  });

  it('with percentiles that are values which were measured', () => {
    const values = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect(percentile(values, 0.99)).toBe(198);
    expect(percentile(values, 1)).toBe(200);
    expect(() => percentile([], 0.5)).toThrow();
  });
});

describe('an arm of a bench does not count', () => {
  it('when its check fails', async () => {
    const lossy = arm('p', [], [1_000], ({ units }) => {
      exactly('The wave', { rows: units - 1 }, { rows: units });
      return good();
    });
    const pairs = inPairs({ ideal: arm('i', [], [1_000]), product: lossy }, { pairs: 1 });
    await expect(pairs).rejects.toThrow('The wave is not exact: rows 999 instead of 1000.');
  });

  it('when it did nothing', async () => {
    const idle = arm('p', [], [0]);
    await expect(inPairs({ ideal: arm('i', [], [1]), product: idle }, { pairs: 1 })).rejects.toThrow('did nothing');
  });

  it.each([
    ['a row that is missing', ['a', 'b'], 'missing 1'],
    ['a row that is there twice', ['a', 'b', 'c', 'c'], 'twice 1'],
    ['a row that nobody wanted', ['a', 'b', 'c', 'd'], 'unexpected 1'],
  ])('for %s', (_what, found, complaint) => {
    expect(() => eachOnce('The inbox', found, ['a', 'b', 'c'])).toThrow(complaint);
  });

  it('and does when each row is there once, in any order', () => {
    expect(() => eachOnce('The inbox', ['c', 'a', 'b'], ['a', 'b', 'c'])).not.toThrow();
  });

  it('when a count was not taken at all', () => {
    expect(() => exactly('The wave', {}, { rows: 1 })).toThrow('rows undefined instead of 1');
  });
});
