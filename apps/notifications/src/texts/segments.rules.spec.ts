import { describe, expect, it } from '@jest/globals';
import { measureText } from './segments.rules.js';

describe('what a text costs', () => {
  it.each([
    ['', 1, 'GSM-7'],
    ['a'.repeat(160), 1, 'GSM-7'],
    ['a'.repeat(161), 2, 'GSM-7'],
    ['a'.repeat(306), 2, 'GSM-7'],
    ['a'.repeat(307), 3, 'GSM-7'],
    // An extension letter of GSM-7 takes two places.
    [`${'a'.repeat(159)}€`, 2, 'GSM-7'],
    ['é ñ ü ¿ ¡ à ì ò ù è Ñ É', 1, 'GSM-7'],
    ['á', 1, 'UCS-2'],
    [`á${'a'.repeat(69)}`, 1, 'UCS-2'],
    [`á${'a'.repeat(70)}`, 2, 'UCS-2'],
    [`á${'a'.repeat(134)}`, 3, 'UCS-2'],
  ])('%j is %i segments of %s', (text, segments, encoding) => {
    expect(measureText(text)).toMatchObject({ segments, encoding });
  });

  it('names each guilty letter once and offers wording without them', () => {
    expect(measureText('¿Vienes mañana al sábado rápido? Sí — “aquí”')).toMatchObject({
      guiltyLetters: ['á', 'í', '—', '“', '”'],
      plainWording: '¿Vienes mañana al sabado rapido? Si - "aqui"',
    });
  });

  it('offers nothing where a letter has no plain neighbour, or none is guilty', () => {
    expect(measureText('Solidarity ✊')).toMatchObject({ guiltyLetters: ['✊'], plainWording: null });
    expect(measureText('Solidarity')).toMatchObject({ guiltyLetters: [], plainWording: null });
  });

  it('reads letters typed as a letter and a separate accent', () => {
    expect(measureText('sa\u0301bado')).toMatchObject({ encoding: 'UCS-2', plainWording: 'sabado' });
  });
});
