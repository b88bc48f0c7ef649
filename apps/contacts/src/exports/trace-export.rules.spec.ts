import { describe, expect, it } from '@jest/globals';
import { countInOrder, followsOrder } from './trace-export.rules.js';

const inOrder = Array.from({ length: 20 }, (_, at) => String(100 + at));

describe('whose copy a file is', () => {
  it('is told by rows in the order of the export, also when some are missing or a few were added', () => {
    expect(followsOrder(countInOrder(inOrder))).toBe(true);
    expect(followsOrder(countInOrder(inOrder.filter((_, at) => at % 2 === 0)))).toBe(true);
    expect(followsOrder(countInOrder([...inOrder, '000']))).toBe(true);
  });

  it('is not told by rows in another order, nor by a handful of them', () => {
    expect(followsOrder(countInOrder([...inOrder].reverse()))).toBe(false);
    expect(followsOrder(countInOrder(inOrder.map((rank, at) => (at % 3 === 0 ? '000' : rank))))).toBe(false);
    expect(followsOrder(countInOrder(inOrder.slice(0, 7)))).toBe(false);
    expect(countInOrder([])).toEqual({ people: 0, inOrder: 0 });
  });
});
