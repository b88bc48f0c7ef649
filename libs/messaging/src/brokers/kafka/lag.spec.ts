import { expect, it } from '@jest/globals';
import { Lag } from './lag.js';

it('lag is the sum over the partitions that are ours', () => {
  const lag = new Lag();
  lag.set('a', 0, 5);
  lag.set('a', 1, 7);
  lag.set('b', 0, 0);
  lag.set('a', 0, 2);
  expect([...lag.byTopic()]).toEqual([['a', 9], ['b', 0]]); // prettier-ignore
  lag.keepOnly({ a: [1, 2] });
  expect([...lag.byTopic()]).toEqual([['a', 7]]);
});
