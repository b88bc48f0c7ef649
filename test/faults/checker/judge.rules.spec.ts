import { describe, expect, it } from '@jest/globals';
import { replyUnderstood } from '#contracts';
import type { Facts, HistoryRow, LedgerLine, MessageRow, WireRecord } from './facts.js';
import { judge } from './judge.rules.js';
import { sumUp } from './sums.rules.js';

const [ann, bob, eve] = ['+13125550101', '+13125550102', '+13125550103'] as const;
const ask = 'Turnout: picket. 1=yes';
const stoppedAt = 1_000_000;
const earlier = '01900000-0000-7000-8000-000000000001';
const later = '01900000-0100-7000-8000-000000000002';

function message(phone: string, more: Partial<MessageRow> = {}): MessageRow {
  const own = { id: `m${phone}`, contactId: `c${phone}`, phone, sid: `S${phone}` };
  return {
    ...own,
    waveId: 'w',
    template: null,
    state: 'delivered',
    reason: null,
    code: null,
    claimedAt: null,
    ...more,
  };
}

function line(to: string, more: Partial<LedgerLine> = {}): LedgerLine {
  return { sid: `S${to}`, to, body: ask, token: `t${to}`, begunAt: 1, ...more };
}

function heard(seq: number, answer: string, replyId: string): HistoryRow {
  const place = { actionId: 'a', shiftId: 's', contactId: `c${ann}` };
  return { ...place, seq, answer, guests: 0, effect: 'counted', source: 'text', replyId };
}

function record(eventId: string, offset: number, more: Partial<WireRecord> = {}): WireRecord {
  const { topic, name: type } = replyUnderstood;
  return { topic, partition: 0, offset, key: 'k', eventId, type, poison: false, ...more };
}

/** A run in which all went as it should: Ann answered twice, Bob was asked, Eve opted out before her ask. */
const good: Facts = {
  ledger: [line(ann), line(bob), line(ann, { sid: 'S1', body: 'echo', token: 't1' })],
  texts: [
    { phone: ann, body: '1', means: 'yes', answeredAt: 10 },
    { phone: ann, body: '3', means: 'no', answeredAt: 20 },
    { phone: eve, body: 'ALTO', means: 'stop', answeredAt: stoppedAt },
  ],
  waves: [{ id: 'w', actionId: 'a', texts: [ask], phones: [ann, bob, eve], audience: 3, leftOut: 0 }],
  messages: [
    message(ann),
    message(bob),
    message(eve, { state: 'suppressed', reason: 'opted_out', sid: null }),
    message(ann, { id: 'e', waveId: null, template: 'echo', sid: 'S1' }),
  ],
  unfinished: { due: 0, claims: 0, doubtful: 0 },
  history: [heard(1, 'yes', 'r1'), heard(2, 'no', 'r2')],
  rsvps: [{ actionId: 'a', shiftId: 's', contactId: `c${ann}`, answer: 'no', guests: 0 }],
  shown: [{ actionId: 'a', yes: 0, maybe: 0, no: 1 }],
  replies: [
    { id: 'r1', sid: 'SM1', phone: ann, outcome: 'answered' },
    { id: 'r2', sid: 'SM2', phone: ann, outcome: 'answered' },
  ],
  records: [record(earlier, 0), record(later, 1)],
  inbox: [
    { service: 'actions', eventId: earlier },
    { service: 'actions', eventId: later },
  ],
  outbox: [{ service: 'actions', waiting: 0 }],
  parked: [],
  explained: new Set(),
  doubtfulPhones: new Set(),
  members: [{ name: 'actions', trouble: null, lag: 0 }],
  versions: [{ contactId: `c${ann}`, owned: 2, known: 2 }],
};

const instead = (phone: string, more: Partial<MessageRow>): MessageRow[] =>
  good.messages.map((row) => (row.phone === phone ? { ...row, ...more } : row));
const found = (facts: Facts): string[] => [...new Set(judge(facts).map(({ invariant }) => invariant))];
describe('the checker', () => {
  it('finds nothing in a run in which all went well', () => {
    expect(judge(good)).toEqual([]);
    expect(sumUp(good, { waves: 0, lines: 0 })).toMatchObject({
      sends: 3,
      duplicates: 0,
      lost: 0,
      answers: 2,
      stops: 1,
    });
  });

  it.each<[string, string, Partial<Facts>]>([
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
      'a text claimed after the STOP, however soon',
      {
        ledger: [...good.ledger, line(eve, { begunAt: stoppedAt + 20 })],
        messages: instead(eve, { state: 'delivered', sid: `S${eve}`, claimedAt: stoppedAt + 5 }),
      },
    ],
    ['I2', 'a text begun after the STOP', { ledger: [...good.ledger, line(eve, { begunAt: stoppedAt + 500 })] }],
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
    ['I5', 'a person who was forgotten', { messages: good.messages.filter(({ phone }) => phone !== bob) }],
    ['I5', 'a text that is said to be sent and was not', { ledger: good.ledger.filter(({ to }) => to !== bob) }],
    [
      'I5',
      'a text that was sent and is said not to be',
      { messages: instead(bob, { state: 'rejected', code: 30007 }) },
    ],
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
    ['I13', 'a process that only looks alive', { members: [{ name: 'actions', trouble: null, lag: 3 }] }],
    ['I13', 'a process that is not ready', { members: [{ name: 'actions', trouble: 'not consuming', lag: 0 }] }],
    [
      'I13',
      'an event of ours set aside',
      { parked: [{ service: 'actions', eventId: earlier, reason: 'handler_failed', topic: 't' }] },
    ],
  ])('inv %s: finds %s', (invariant, _what, planted) => {
    expect(found({ ...good, ...planted })).toContain(invariant);
  });

  it('inv I6: lets a fate be unknown that a fault put in doubt', () => {
    const messages = instead(bob, { state: 'parked' });
    expect(found({ ...good, messages, explained: new Set([`m${bob}`]) })).toEqual([]);
    expect(found({ ...good, messages, doubtfulPhones: new Set([bob]) })).toEqual([]);
  });

  it('inv I2: allows the one confirmation of an opt-out, and what was in a socket before', () => {
    const confirmation = line(eve, { body: 'Listo: ya no te escribiremos. X.', begunAt: stoppedAt + 900 });
    expect(found({ ...good, ledger: [...good.ledger, confirmation] })).toEqual([]);
  });

  it('counts each text too many', () => {
    const ledger = [...good.ledger, ...['x', 'y'].map((id) => line(bob, { sid: id, token: id }))];
    expect(sumUp({ ...good, ledger }, { waves: 0, lines: 0 }).duplicates).toBe(2);
  });

  it('counts a person as lost whose phone never buzzed and of whom nobody was told', () => {
    const ledger = good.ledger.filter(({ to }) => to !== bob);
    expect(sumUp({ ...good, ledger }, { waves: 0, lines: 0 }).lost).toBe(1);
  });
});
