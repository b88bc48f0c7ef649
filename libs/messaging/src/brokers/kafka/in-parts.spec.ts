import { describe, expect, it } from '@jest/globals';
import type { OutgoingRecord } from '../broker.js';
import { inParts } from './in-parts.js';

const record = (id: number, bytes: number): OutgoingRecord => ({ id, key: 'a', value: 'x'.repeat(bytes), headers: {} });

describe('cutting a batch for Kafka', () => {
  it('leaves small events together', () => {
    const records = Array.from({ length: 1_000 }, (_, id) => record(id, 150));
    expect(inParts(records)).toEqual([records]);
  });

  it('keeps every part below what a broker takes, and the order', () => {
    const records = Array.from({ length: 50 }, (_, id) => record(id, 100_000));
    const parts = inParts(records);
    expect(parts.flat()).toEqual(records);
    expect(Math.max(...parts.map((part) => part.length))).toBe(6);
  });

  it('sends one event alone that is larger than that', () => {
    expect(inParts([record(1, 10), record(2, 890_000), record(3, 10)]).map((part) => part.length)).toEqual([1, 1, 1]);
  });

  it('has nothing to send when there is nothing', () => {
    expect(inParts([])).toEqual([]);
  });
});
