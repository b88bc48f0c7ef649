import { describe, expect, it } from '@jest/globals';
import { catalogueFaults } from '#words';
import { codeOf, refusalOf, type RefusedAt, smtpRefusals, wordsOfRefusal } from './smtp-codes.rules.js';
import { smtpWords } from './smtp-codes.words.js';

describe('a mail server’s refusal', () => {
  it.each<[RefusedAt, string, number, string]>([
    ['recipient', '550 5.1.1 No such user here', 550101, 'no_such_address'],
    ['recipient', '550-5.1.1 The account does not exist\n550 5.1.1 Learn more', 550101, 'no_such_address'],
    ['recipient', '553 5.1.3 Bad address syntax', 553103, 'no_such_address'],
    ['recipient', '556 5.1.10 Recipient address has null MX', 556110, 'no_such_address'],
    ['recipient', '550 No such mailbox here', 550000, 'perhaps_no_address'],
    ['recipient', '552 5.2.2 Mailbox full', 552202, 'mailbox_full'],
    ['recipient', '452 4.2.2 Mailbox full', 452202, 'try_later'],
    ['recipient', '451 Greylisted', 451000, 'try_later'],
    ['recipient', '550 5.7.1 Blocked', 550701, 'unwanted'],
    ['content', '550 5.7.26 Unauthenticated', 550726, 'unwanted'],
    ['content', '554 Message looks like spam', 554000, 'unwanted'],
    ['content', '552 5.3.4 Too big', 552304, 'refused'],
    ['content', '550 5.5.0 Protocol', 550500, 'refused'],
    ['login', '535 5.7.8 Bad password', 1_535_708, 'sender_refused'],
    ['sender', '550 5.1.1 Sender unknown', 1_550_101, 'sender_refused'],
    ['recipient', 'gibberish', 554000, 'unwanted'],
  ])('at %s, "%s", is the code %i and means %s', (at, reply, code, refusal) => {
    expect(codeOf(at, reply)).toBe(code);
    expect(refusalOf(code)).toBe(refusal);
  });

  it('has words for a chair in both languages', () => {
    expect(catalogueFaults(smtpWords)).toEqual([]);
    expect([...smtpWords.keys()].sort()).toEqual([...smtpRefusals].sort());
    expect(wordsOfRefusal(550101, 'es')).toMatch(/Nadie tiene/);
  });
});
