import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#testing';

interface Run {
  title: string;
  code: number;
  report: object | null;
}
interface TestResults {
  readonly sum: (results: Run[]) => { passed: number; failed: number; skipped: number };
  readonly judge: (results: Run[], allowed: string) => string[];
}

const script = pathToFileURL(join(repositoryRoot(), 'scripts/test-results.mjs')).href;
const { sum, judge } = (await import(script)) as TestResults;

function run(statuses: Record<string, string>, more: object = {}): Run {
  const count = (...wanted: string[]): number => Object.values(statuses).filter((each) => wanted.includes(each)).length;
  const assertionResults = Object.entries(statuses).map(([fullName, status]) => ({ fullName, status }));
  const report = {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    numRuntimeErrorTestSuites: 0,
    numFailedTestSuites: count('failed') > 0 ? 1 : 0,
    testResults: [{ name: 'apps/x.spec.ts', assertionResults, startTime: 0, endTime: 1 }],
    ...more,
  };
  return { title: 'run', code: 0, report };
}

describe('the verdict of npm test', () => {
  it('is good when all tests of all runs passed', () => {
    const runs = [run({ a: 'passed', b: 'passed' }), run({ c: 'passed' })];
    expect(sum(runs)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(judge(runs, '')).toEqual([]);
  });

  it.each([
    ['a test failed', [run({ a: 'passed', b: 'failed' })], '', /1 failed/],
    ['a file could not be loaded', [run({ a: 'passed' }, { numRuntimeErrorTestSuites: 1 })], '', /1 failed/],
    ['there was no test at all', [run({})], '', /no test passed/],
    ['a test was skipped', [run({ a: 'passed', b: 'pending' })], '', /not named.*: b/],
    ['a test is still to be written', [run({ a: 'passed', b: 'todo' })], '', /not named.*: b/],
    ['an allowed skip is not skipped any more', [run({ a: 'passed' })], 'a # no reason left', /but not skipped: a/],
    ['jest wrote no report', [run({ a: 'passed' }), { title: 'two', code: 1, report: null }], '', /two: jest ended/],
    ['jest failed for another reason', [{ ...run({ a: 'passed' }), code: 1 }], '', /although no test failed/],
  ])('is bad when %s', (_what, runs, allowed, complaint) => {
    expect(judge(runs, allowed).join('\n')).toMatch(complaint);
  });

  it('is good when a skipped test is named with its reason', () => {
    const runs = [run({ a: 'passed', b: 'pending' })];
    expect(judge(runs, '# list\nb # needs a machine of another kind\n')).toEqual([]);
    expect(sum(runs).skipped).toBe(1);
  });
});
