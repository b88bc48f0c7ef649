import { describe, expect, it } from '@jest/globals';
import { erasedIn, lineOfErased } from './erasure-journal.rules.js';

const gone = { contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90', erasedAt: new Date('2026-12-01T18:00:00Z') };

describe('a line of the journal of erasures', () => {
  it('is read as it was written, and holds an id and a time', () => {
    expect(erasedIn(lineOfErased(gone).trimEnd())).toEqual(gone);
    expect(Object.keys(JSON.parse(lineOfErased(gone)) as object)).toEqual(['contactId', 'erasedAt']);
  });

  it('that a crash cut off says nothing, wherever it was cut', () => {
    const line = lineOfErased(gone).trimEnd();
    const halves = Array.from({ length: line.length }, (_, end) => line.slice(0, end));
    expect(halves.map(erasedIn).filter(Boolean)).toEqual([]);
  });
});
