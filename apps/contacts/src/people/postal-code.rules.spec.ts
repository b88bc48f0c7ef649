import { describe, expect, it } from '@jest/globals';
import { readPostalCode } from './postal-code.rules.js';

describe('readPostalCode', () => {
  it.each([
    ['02111', '02111'],
    ['02111-0000', '02111'],
    ['021110000', '02111'],
    ['2111', '02111'],
    ['2111-0000', '02111'],
    ['21110000', '02111'],
    ['901', '00901'],
    [' 60601 ', '60601'],
    ['60601 1234', '60601'],
    ['', null],
    ['12', null],
    ['606011', null],
    ['M5V 2T6', null],
    ['6060l', null],
  ])('reads %j as %j', (text, code) => {
    expect(readPostalCode(text)).toBe(code);
  });
});
