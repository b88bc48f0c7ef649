import { describe, expect, it } from '@jest/globals';
import { nothingReached } from './unreached.rules.js';

const withCode = (code: string): Error => Object.assign(new Error('it failed'), { code });

describe('a request that failed (fault F18)', () => {
  it.each([
    ['nobody listens', withCode('ECONNREFUSED')],
    ['the server starts', withCode('57P03')],
    ['the server is full', withCode('53300')],
    ['no connection came free', new Error('timeout exceeded when trying to connect')],
    ["the driver's error is wrapped", Object.assign(new Error('query failed'), { driverError: withCode('57P03') })],
    ['another error was caused by it', new Error('it failed', { cause: withCode('ECONNREFUSED') })],
  ])('reached nothing when %s', (_, error) => {
    expect(nothingReached(error)).toBe(true);
  });

  it.each([
    ['a connection was lost in the middle', withCode('57P01')],
    ['a connection was reset', withCode('ECONNRESET')],
    ['it is a defect', new TypeError('undefined is not a function')],
    ['it is no error at all', 'broken'],
  ])('may have changed something when %s', (_, error) => {
    expect(nothingReached(error)).toBe(false);
  });
});
