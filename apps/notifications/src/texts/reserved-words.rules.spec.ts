import { describe, expect, it } from '@jest/globals';
import { reservedAsks } from './reserved-words.rules.js';

describe('words an ask must not ask for', () => {
  it.each([
    ['Reply YES to come', ['yes']],
    ['Picket Friday. Text back "CANCEL" if you cannot', ['cancel']],
    ['YES = coming, NO = not', ['yes']],
    ['Responde ALTO si no vienes', ['alto']],
    ['Responde con la palabra BAJA para confirmar', ['baja']],
    ['Envía AYUDA', ['ayuda']],
    ['reply end or reply Quit', ['end', 'quit']],
    ['Send us: STOP', ['stop']],
  ])('check B9: refuses "%s"', (text, words) => {
    expect(reservedAsks(text)).toEqual(words);
  });

  it.each([
    "Coming? 1=yes 2=maybe 3=can't. STOP to opt out",
    'Responde para confirmar: 1=voy. ALTO para salir',
    'Reply 1 for yes. Reply STOP to opt out',
    'Yes, we will win. The march starts and will end at the bus stop',
    'Rates may apply. HELP or STOP',
  ])('lets "%s" pass', (text) => {
    expect(reservedAsks(text)).toEqual([]);
  });
});
