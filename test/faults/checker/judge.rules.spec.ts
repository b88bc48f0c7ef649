import { describe, expect, it } from '@jest/globals';
import type { CountLook, Facts, MessageRow, Saying } from './facts.js';
import {
  ann,
  bob,
  byMail,
  earlier,
  eve,
  good,
  heard,
  later,
  line,
  mail,
  message,
  record,
  stoppedAt,
  zoe,
} from './good-run.js';
import { judge } from './judge.rules.js';
import { sumUp } from './sums.rules.js';

const look = (more: Partial<Record<'yes' | 'maybe' | 'no', number>>, changes: number): CountLook => {
  const none = { yes: 0, maybe: 0, no: 0 };
  const before = { rows: none, history: none, changes: 4 };
  return { shown: { actionId: 'a', ...none, ...more }, before, after: { ...before, changes: 4 + changes } };
};
const left: Saying[] = [...good.said, { address: zoe, body: 'out', means: 'stop', answeredAt: stoppedAt }];
const instead = (address: string, more: Partial<MessageRow>): MessageRow[] =>
  good.messages.map((row) => (row.address === address ? { ...row, ...more } : row));
const found = (facts: Facts): string[] => [...new Set(judge(facts).map(({ invariant }) => invariant))];

/** What is planted into a good run, and the invariant that it breaks. */
const wrong: [string, string, Partial<Facts>][] = [
  ['I1', 'an ask that a phone got twice', { ledger: [...good.ledger, line(bob, { sid: 'S9', token: 't9' })] }],
  [
    'I1',
    'an attempt that was taken twice',
    { ledger: [...good.ledger, line(ann, { sid: 'S9', body: 'echo', token: 't1' })] },
  ],
  [
    'I1',
    'an echo too many',
    { ledger: [...good.ledger, ...['x', 'y'].map((id) => line(ann, { sid: id, body: 'echo', token: id }))] },
  ],
  [
    'I2',
    'a text that nobody looked before, arrived after the STOP',
    { ledger: [...good.ledger, line(eve, { begunAt: null, arrivedAt: stoppedAt + 1 })] },
  ],
  ['I2', 'a mail begun after the way out', { mails: [...good.mails, mail({ begunAt: stoppedAt + 1 })], said: left }],
  ['I1', 'a mail that was taken twice', { mails: [...good.mails, mail()] }],
  [
    'I1',
    'somebody asked over both channels',
    {
      waves: good.waves.map((wave) => ({ ...wave, people: [{ phone: bob, email: zoe }] })),
    },
  ],
  [
    'I1',
    'an answer read back twice by mail',
    {
      messages: [...good.messages, byMail({ id: 'e', waveId: null })],
      mails: [...good.mails, mail({ messageId: '<e@host>' })],
    },
  ],
  ['I5', 'a mail to somebody else', { mails: [mail({ to: 'bob@example.org' })] }],
  ['I5', 'a mail that is said to be sent and was not', { mails: [] }],
  ['I5', 'a mail that was sent and is said not to be', { messages: instead(zoe, { state: 'rejected', code: 550000 }) }],
  ['I4', 'a count shown that is further off than what came in', { looks: [look({ yes: 3 }, 2)] }],
  ['I2', 'a text begun after the STOP', { ledger: [...good.ledger, line(eve, { begunAt: stoppedAt + 1 })] }],
  [
    'I2',
    'a second confirmation of a STOP',
    {
      ledger: [
        ...good.ledger,
        ...['x', 'y'].map((id) =>
          line(eve, { sid: id, token: id, body: 'Listo: ya no te escribiremos.', begunAt: stoppedAt + 500 }),
        ),
      ],
    },
  ],
  [
    'I3',
    'a confirmed answer that does not count',
    { rsvps: [], history: [], shown: [{ actionId: 'a', yes: 0, maybe: 0, no: 0 }] },
  ],
  [
    'I3',
    'an earlier answer that stands',
    { rsvps: [{ actionId: 'a', shiftId: 's', contactId: `c${ann}`, answer: 'yes', guests: 0 }] },
  ],
  ['I4', 'a count that is not that of the rows', { shown: [{ actionId: 'a', yes: 1, maybe: 0, no: 1 }] }],
  ['I4', 'rows that are not what the history says', { history: [heard(1, 'yes', 'r1')] }],
  ['I5', 'a text that is never sent', { messages: instead(bob, { state: 'planned', sid: null }) }],
  ['I5', 'a person who was forgotten', { messages: good.messages.filter(({ address }) => address !== bob) }],
  ['I5', 'a text that is said to be sent and was not', { ledger: good.ledger.filter(({ to }) => to !== bob) }],
  ['I5', 'a text that was sent and is said not to be', { messages: instead(bob, { state: 'rejected', code: 30007 }) }],
  ['I5', 'a person left out for no reason', { messages: instead(bob, { state: 'suppressed', reason: 'too_late' }) }],
  ['I5', 'a claim that nobody finished', { unfinished: { due: 0, claims: 1, doubtful: 0 } }],
  ['I6', 'an unknown fate that no fault explains', { messages: instead(bob, { state: 'parked' }) }],
  ['I8', 'answers in another order', { history: [heard(1, 'yes', 'r2'), heard(2, 'no', 'r1')] }],
  ['I8', 'a person known in an old version', { versions: [{ contactId: 'c', owned: 3, known: 2 }] }],
  ['I8', 'events of a key in another order', { records: [record(later, 0), record(earlier, 1)] }],
  ['I9', 'a reply that was recorded twice', { history: [...good.history, heard(3, 'no', 'r2')] }],
  [
    'I9',
    'an echo too many that is only planned',
    { messages: [...good.messages, ...['f', 'g'].map((id) => message(ann, { id, waveId: null, template: 'echo' }))] },
  ],
  ['I9', 'a wave whose people do not add up', { waves: good.waves.map((wave) => ({ ...wave, leftOut: 2 })) }],
  ['I9', 'an effect of an event that nobody sent', { records: [record(earlier, 0)] }],
  ['I13', 'an event that had no effect', { inbox: good.inbox.slice(1) }],
  ['I13', 'an event that never left', { outbox: [{ service: 'actions', waiting: 1 }] }],
  ['I13', 'a process that only looks alive', { members: [{ name: 'actions', trouble: null, lag: 3, handled: 2 }] }],
  ['I13', 'a process that was idle for a minute', { idleSpells: [{ name: 'actions', lag: 3, seconds: 61 }] }],
  [
    'I13',
    'a process that is not ready',
    { members: [{ name: 'actions', trouble: 'not consuming', lag: 0, handled: 2 }] },
  ],
  [
    'I13',
    'an event of ours set aside',
    { parked: [{ service: 'actions', eventId: earlier, reason: 'handler_failed', topic: 't' }] },
  ],
];

describe('the checker', () => {
  it('finds nothing in a run in which all went well', () => {
    expect(judge(good)).toEqual([]);
    expect(sumUp(good, { waves: 0, lines: 0, mails: 0 })).toMatchObject({
      sends: 3,
      mails: 1,
      duplicates: 0,
      lost: 0,
      answers: 2,
      stops: 1,
    });
  });

  it.each(wrong)('inv %s: finds %s', (invariant, _what, planted) => {
    expect(found({ ...good, ...planted })).toContain(invariant);
  });

  it('inv I6: lets a fate be unknown that a fault put in doubt', () => {
    const messages = instead(bob, { state: 'parked' });
    expect(found({ ...good, messages, explained: new Set([`m${bob}`]) })).toEqual([]);
    expect(found({ ...good, messages, doubtful: new Set([bob]) })).toEqual([]);
  });

  it('inv I2: lets a text arrive late that was begun in time', () => {
    const slow = line(eve, { begunAt: stoppedAt - 1, arrivedAt: stoppedAt + 900 });
    const messages = instead(eve, { state: 'delivered', sid: slow.sid });
    expect(found({ ...good, messages, ledger: [...good.ledger, slow] })).toEqual([]);
  });

  it('inv I4: lets a count be off by what came in while it was asked for', () => {
    expect(found({ ...good, looks: [look({ yes: 1, no: 1 }, 2)] })).toEqual([]);
  });

  it('inv I5: takes a refusal that the mail server was told to make', () => {
    const messages = instead(zoe, { state: 'rejected', code: 550000, sid: null });
    expect(found({ ...good, messages, mails: [], refused: new Set([zoe]) })).toEqual([]);
  });

  it('inv I2: allows the one confirmation of an opt-out', () => {
    const confirmation = line(eve, { body: 'Listo: ya no te escribiremos. X.', begunAt: stoppedAt + 900 });
    expect(found({ ...good, ledger: [...good.ledger, confirmation] })).toEqual([]);
  });

  it('counts each text too many', () => {
    const ledger = [...good.ledger, ...['x', 'y'].map((id) => line(bob, { sid: id, token: id }))];
    expect(sumUp({ ...good, ledger }, { waves: 0, lines: 0, mails: 0 }).duplicates).toBe(2);
  });

  it('counts a person as lost whose phone never buzzed and of whom nobody was told', () => {
    const ledger = good.ledger.filter(({ to }) => to !== bob);
    expect(sumUp({ ...good, ledger }, { waves: 0, lines: 0, mails: 0 }).lost).toBe(1);
  });
});
