import { describe, expect, it } from '@jest/globals';
import { emailsToClose, numbersToClose } from './reach.rules.js';
import { newestOfEach } from './newest.rules.js';

const stop = { phoneIndex: 'a', how: 'carrier_keyword' as const };
const has = (contactId: string, phoneIndex: string): { contactId: string; phoneIndex: string } => ({
  ...{ contactId, phoneIndex },
});

describe('a STOP', () => {
  it('closes all numbers of the one person who has its number', () => {
    expect(numbersToClose([stop], [has('rosa', 'a'), has('rosa', 'b')])).toEqual([
      { ...stop, contactIds: ['rosa'] },
      { ...stop, phoneIndex: 'b', contactIds: ['rosa'] },
    ]);
  });

  it('closes a shared number for everyone who has it, and none of their others', () => {
    const owners = [has('rosa', 'a'), has('rosa', 'b'), has('luis', 'a')];
    expect(numbersToClose([stop], owners)).toEqual([{ ...stop, contactIds: ['rosa', 'luis'] }]);
  });

  it('concerns nobody else who has another number of that person', () => {
    const owners = [has('rosa', 'a'), has('rosa', 'b'), has('luis', 'b')];
    expect(numbersToClose([stop], owners)).toContainEqual({ ...stop, phoneIndex: 'b', contactIds: ['rosa'] });
  });

  it('closes a number that nobody is known to have', () => {
    expect(numbersToClose([stop], [])).toEqual([{ ...stop, contactIds: [] }]);
  });

  it('keeps each number once when both of a person’s phones say it', () => {
    const both = [stop, { ...stop, phoneIndex: 'b', how: 'own_words' as const }];
    const closed = numbersToClose(both, [has('rosa', 'a'), has('rosa', 'b')]);
    expect(closed.map(({ phoneIndex, how }) => [phoneIndex, how])).toEqual([
      ['a', 'carrier_keyword'],
      ['b', 'own_words'],
    ]);
  });
});

describe('what closes an e-mail address', () => {
  const reads = (contactId: string, emailIndex: string): { contactId: string; emailIndex: string } => ({
    ...{ contactId, emailIndex },
  });
  const emails = (closing: Parameters<typeof emailsToClose>[0][number], owners = [has('rosa', 'a')]): object[] => {
    const readers = [reads('rosa', 'x'), reads('luis', 'x'), reads('rosa', 'y')];
    return emailsToClose([closing], numbersToClose([closing], owners), readers);
  };

  it('check B9: a STOP by text closes all addresses of the one person who said it', () => {
    expect(emails(stop)).toEqual([
      { emailIndex: 'x', how: 'text', contactIds: ['rosa'] },
      { emailIndex: 'y', how: 'text', contactIds: ['rosa'] },
    ]);
  });

  it('a STOP from a phone that several people have closes none: nobody knows whose word it is', () => {
    expect(emails(stop, [has('rosa', 'a'), has('luis', 'a')])).toEqual([]);
  });

  it('a click closes that address for everybody who reads it, and no other', () => {
    expect(emails({ phoneIndex: 'x', how: 'one_click' })).toEqual([
      { emailIndex: 'x', how: 'one_click', contactIds: ['rosa', 'luis'] },
    ]);
    expect(emails({ phoneIndex: 'z', how: 'page' })).toEqual([{ emailIndex: 'z', how: 'page', contactIds: [] }]);
  });
});

describe('changes of people', () => {
  it('count in their newest version, whichever comes first', () => {
    const changes = [
      { contactId: 'rosa', version: 2 },
      { contactId: 'luis', version: 1 },
      { contactId: 'rosa', version: 1 },
    ];
    expect(newestOfEach(changes)).toEqual([changes[0], changes[1]]);
    expect(newestOfEach([...changes].reverse())).toEqual([changes[0], changes[1]]);
  });
});
