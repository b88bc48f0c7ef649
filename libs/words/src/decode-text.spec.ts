import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from './decode-text.js';

const names = 'first_name\nJosé Núñez\nÁngela Ibarra\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(names)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${names}`)],
    ['Latin-1', Buffer.from(names, 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${names}`, 'utf16le')],
    ['UTF-16 with a mark, the other way round', Buffer.from(`\uFEFF${names}`, 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(names);
  });

  it('reads the quotes and dashes that spreadsheets put where Latin-1 has nothing', () => {
    expect(decodeText(Uint8Array.of(0x4f, 0x92, 0x42, 0x20, 0x96, 0x20, 0xf1))).toBe('O’B – ñ');
  });

  it('reads every text back that was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF'));
        expect(decodeText(Buffer.from(text))).toBe(text);
      }),
    );
  });
});
