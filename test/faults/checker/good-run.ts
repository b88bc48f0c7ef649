import { replyUnderstood } from '#contracts';
import type { Facts, HistoryRow, LedgerLine, MailLine, MessageRow, WireRecord } from './facts.js';

export const [ann, bob, eve] = ['+13125550101', '+13125550102', '+13125550103'] as const;
export const zoe = 'zoe@example.org';
const ask = 'Turnout: picket. 1=yes';
export const stoppedAt = 1_000_000;
export const earlier = '01900000-0000-7000-8000-000000000001';
export const later = '01900000-0100-7000-8000-000000000002';

/** A text to somebody, delivered. */
export function message(address: string, more: Partial<MessageRow> = {}): MessageRow {
  const own = { id: `m${address}`, contactId: `c${address}`, address, sid: `S${address}` };
  return {
    ...own,
    waveId: 'w',
    template: null,
    state: 'delivered',
    reason: null,
    code: null,
    channel: 'sms',
    begun: true,
    ...more,
  };
}

/** Its line in the ledger. */
export function line(to: string, more: Partial<LedgerLine> = {}): LedgerLine {
  return { sid: `S${to}`, to, body: ask, token: `t${to}`, arrivedAt: 1, begunAt: 1, ...more };
}

/** Zoe's e-mail. */
export function byMail(more: Partial<MessageRow> = {}): MessageRow {
  return message(zoe, { id: 'm-zoe', channel: 'email', state: 'accepted', sid: '<m-zoe@host>', ...more });
}

/** Its line in the mailbox. */
export function mail(more: Partial<MailLine> = {}): MailLine {
  return { to: zoe, messageId: '<m-zoe@host>', arrivedAt: 1, begunAt: 1, ...more };
}

/** An answer of Ann's, written down. */
export function heard(seq: number, answer: string, replyId: string): HistoryRow {
  const place = { actionId: 'a', shiftId: 's', contactId: `c${ann}` };
  return { ...place, seq, answer, guests: 0, effect: 'counted', source: 'text', replyId };
}

/** An event on the wire. */
export function record(eventId: string, offset: number, more: Partial<WireRecord> = {}): WireRecord {
  const { topic, name: type } = replyUnderstood;
  return { topic, partition: 0, offset, key: 'k', eventId, type, poison: false, ...more };
}

const people = [...[ann, bob, eve].map((phone) => ({ phone, email: null })), { phone: null, email: zoe }];

/** A run in which all went as it should: Ann answered twice, Bob was asked, Eve opted out before her ask, Zoe got a mail. */
export const good: Facts = {
  ledger: [line(ann), line(bob), line(ann, { sid: 'S1', body: 'echo', token: 't1' })],
  mails: [mail()],
  said: [
    { address: ann, body: '1', means: 'yes', answeredAt: 10 },
    { address: ann, body: '3', means: 'no', answeredAt: 20 },
    { address: eve, body: 'ALTO', means: 'stop', answeredAt: stoppedAt },
  ],
  waves: [{ id: 'w', actionId: 'a', texts: [ask], people, audience: 4, leftOut: 0 }],
  messages: [
    message(ann),
    message(bob),
    byMail(),
    message(eve, { state: 'suppressed', reason: 'opted_out', sid: null }),
    message(ann, { id: 'e', waveId: null, template: 'echo', sid: 'S1' }),
  ],
  unfinished: { due: 0, claims: 0, doubtful: 0 },
  history: [heard(1, 'yes', 'r1'), heard(2, 'no', 'r2')],
  rsvps: [{ actionId: 'a', shiftId: 's', contactId: `c${ann}`, answer: 'no', guests: 0 }],
  shown: [{ actionId: 'a', yes: 0, maybe: 0, no: 1 }],
  looks: [],
  idleSpells: [],
  replies: [
    { id: 'r1', sid: 'SM1', address: ann, outcome: 'answered' },
    { id: 'r2', sid: 'SM2', address: ann, outcome: 'answered' },
  ],
  records: [record(earlier, 0), record(later, 1)],
  inbox: [
    { service: 'actions', eventId: earlier },
    { service: 'actions', eventId: later },
  ],
  outbox: [{ service: 'actions', waiting: 0 }],
  parked: [],
  explained: new Set(),
  doubtful: new Set(),
  refused: new Set(),
  members: [{ name: 'actions', trouble: null, lag: 0, handled: 2 }],
  versions: [{ contactId: `c${ann}`, owned: 2, known: 2 }],
};
