import { describe, expect, it } from '@jest/globals';
import { PhoneBook } from '../carrier/phone-book.js';
import { listPhones, phonePath, phonesBeside, shownNumber } from './phone-list.rules.js';

function bookOf(count: number): PhoneBook {
  const book = new PhoneBook();
  for (let n = 1; n <= count; n += 1) {
    const number = `+1312555${String(n).padStart(4, '0')}`;
    const at = `2026-12-03T15:${String(n % 60).padStart(2, '0')}:00Z`;
    book.apply({ kind: 'inbound', n, at, sid: `SM${n}`, from: number, to: '+18005550199', body: 'hello' });
  }
  book.apply({ kind: 'phone', n: 0, at: '', phone: '+13125550001', name: 'José Muñoz', language: 'es' });
  book.apply({ kind: 'phone', n: 0, at: '', phone: '+13125559999', name: 'Ana', language: null });
  return book;
}

const numbersOf = (phones: readonly { number: string }[]): string[] => phones.map(({ number }) => number.slice(-4));

describe('the list of phones', () => {
  it('begins with the newest text and ends with phones that have none', () => {
    const { rows, more } = listPhones(bookOf(3).phones.values(), '');
    expect([numbersOf(rows), more]).toEqual([['0003', '0002', '0001', '9999'], 0]);
  });

  it('shows so many rows and says how many it leaves out', () => {
    const { rows, more } = listPhones(bookOf(59).phones.values(), '');
    expect([rows.length, more]).toEqual([40, 20]);
  });

  it.each([
    ['munoz', ['0001']],
    ['JOSÉ', ['0001']],
    ['0002', ['0002']],
    ['(312) 555-0003', ['0003']],
    ['nobody', []],
    ['  ', ['0003', '0002', '0001', '9999']],
  ])('finds by %j', (find, found) => {
    expect(numbersOf(listPhones(bookOf(3).phones.values(), find).rows)).toEqual(found);
  });
});

describe('phones side by side', () => {
  it('are the ones on top of the list, unless others are asked for', () => {
    const book = bookOf(5);
    const list = listPhones(book.phones.values(), '');
    expect(numbersOf(phonesBeside(book.phones, [], list))).toEqual(['0005', '0004', '0003']);
    const asked = ['+13125550001', '+13125550001', '+10000000000', '+13125550002', '+13125550003', '+13125550004'];
    expect(numbersOf(phonesBeside(book.phones, asked, list))).toEqual(['0001', '0002', '0003']);
  });

  it('are kept in the address of the next one', () => {
    const shown = [...bookOf(3).phones.values()].slice(0, 3);
    expect(phonePath('+13125550002', shown)).toBe(
      '/practice/phones/%2B13125550002?beside=%2B13125550001%2C%2B13125550003',
    );
    expect(phonePath('+13125550002', [])).toBe('/practice/phones/%2B13125550002');
  });
});

it.each([
  ['+13125550123', '(312) 555-0123'],
  ['+525512345678', '+525512345678'],
])('%s is shown as %s', (number, shown) => {
  expect(shownNumber(number)).toBe(shown);
});
