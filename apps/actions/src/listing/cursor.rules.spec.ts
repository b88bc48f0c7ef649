import { describe, expect, it } from '@jest/globals';
import { pageFrom, readCursor, writeCursor } from './cursor.rules.js';

const id = '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70';

describe('a cursor', () => {
  it('brings back the place it was made from', () => {
    for (const value of ['2026-12-04T12:00:00.000Z', 'Ni una más ~ "2026"']) {
      expect(readCursor(writeCursor({ value, id }))).toEqual({ value, id });
    }
  });

  it.each([
    '',
    'abc',
    Buffer.from('["x","y"]').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
    writeCursor({ value: 'a\0', id }),
  ])('is not read from "%s"', (text) => {
    expect(readCursor(text)).toBeNull();
  });
});

describe('a page', () => {
  const place = (row: number) => ({ value: String(row), id });

  it('points on only when there is more', () => {
    expect(pageFrom([1, 2], 2, place, String)).toEqual({ items: ['1', '2'], nextCursor: null });
    const page = pageFrom([1, 2, 3], 2, place, String);
    expect(page.items).toEqual(['1', '2']);
    expect(readCursor(page.nextCursor ?? '')).toEqual({ value: '2', id });
  });
});
