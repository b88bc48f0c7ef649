import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isHopeless, isTransient } from './failures.rules.js';

const withCode = (code: string): Error => Object.assign(new Error('it failed'), { code });

describe('what kind of failure it is', () => {
  it.each([
    ['a connection failure (08006)', withCode('08006')],
    ['a serialization failure (40001)', withCode('40001')],
    ['a deadlock (40P01)', withCode('40P01')],
    ['too many connections (53300)', withCode('53300')],
    ['a full disk (53100)', withCode('53100')],
    ['an administrator who stops the server (57P01)', withCode('57P01')],
    ['a server that starts (57P03)', withCode('57P03')],
    ['an input or output error (58030)', withCode('58030')],
    ['a lock that was not granted in time (55P03)', withCode('55P03')],
    ['a server that became a standby (25006)', withCode('25006')],
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a connection that was reset', withCode('ECONNRESET')],
    ['a connection that ended', new Error('Connection terminated unexpectedly')],
    ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
    ["TypeORM's wrapping of one", Object.assign(new Error('query failed'), { driverError: withCode('57P01') })],
    ['an error caused by one', new Error('the handler failed', { cause: withCode('ECONNRESET') })],
  ])('%s passes (fault F22)', (_, error) => {
    expect(isTransient(error)).toBe(true);
    expect(isHopeless(error)).toBe(false);
  });

  it.each([
    ['a unique violation', withCode('23505')],
    ['a transaction that was aborted by an earlier error', withCode('25P02')],
    ['a division by zero', withCode('22012')],
    ['an error of a handler', new Error('no such action')],
    ['something thrown that is no error', 'oh'],
  ])('%s does not pass, and is tried again a few times', (_, error) => {
    expect(isTransient(error)).toBe(false);
    expect(isHopeless(error)).toBe(false);
  });

  it.each([
    ['a wrong schema', z.string().safeParse(1).error],
    ['a defect', new TypeError('Cannot read properties of undefined')],
    ['a name that is not there', new ReferenceError('x is not defined')],
    ['an endless recursion', new RangeError('Maximum call stack size exceeded')],
  ])('%s is hopeless', (_, error) => {
    expect(isHopeless(error)).toBe(true);
    expect(isTransient(error)).toBe(false);
  });
});
