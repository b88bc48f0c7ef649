import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { actionPosted } from '#contracts';
import { EventCatalogue } from '../event-catalogue.js';
import { headerNames } from '../event-headers.js';
import { MessagingOptions } from '../messaging-options.js';
import { readRecord } from './read-record.rules.js';
import type { IncomingRecord } from './record.js';

const eventId = '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f80';
const notifications = new MessagingOptions('notifications');

function record(parts: Partial<IncomingRecord> = {}): IncomingRecord {
  return {
    topic: actionPosted.topic,
    partition: 0,
    offset: '7',
    key: Buffer.from('some key'),
    value: Buffer.from(JSON.stringify(actionPosted.example)),
    headers: { [headerNames.id]: eventId, [headerNames.type]: actionPosted.name, [headerNames.source]: 'actions' },
    ...parts,
  };
}

describe('reading a record', () => {
  it('takes an event of ours, without the fields it does not know', () => {
    const value = Buffer.from(JSON.stringify({ ...actionPosted.example, weather: 'rain' }));
    const read = readRecord(record({ value }), notifications);
    expect(read).toMatchObject({ kind: 'event', eventId, payload: actionPosted.example });
    expect(read).toMatchObject({ meta: { key: 'some key', source: 'actions', topic: actionPosted.topic } });
  });

  it('begins a correlation where none is told', () => {
    expect(readRecord(record(), notifications)).toMatchObject({ meta: { correlationId: eventId, causationId: null } });
  });

  it('leaves out what is for other services', () => {
    expect(readRecord(record(), new MessagingOptions('actions')).kind).toBe('not-ours');
  });

  it.each([
    ['unknown_type', { headers: {} }],
    ['unknown_type', { headers: { [headerNames.id]: eventId, [headerNames.type]: 'actions.action-sung.v1' } }],
    ['bad_id', { headers: { [headerNames.id]: 'seven', [headerNames.type]: actionPosted.name } }],
    ['wrong_topic', { topic: 'actions.rsvps' }],
    ['tombstone', { value: null }],
    ['bad_json', { value: Buffer.from('{"actionId": "0199') }],
    ['bad_json', { value: Buffer.from([0xff, 0xfe, 0x00]) }],
    ['wrong_schema', { value: Buffer.from('{}') }],
    ['wrong_schema', { value: Buffer.from('null') }],
  ])('finds that it cannot be handled: %s (fault F16)', (reason, parts) => {
    expect(readRecord(record(parts), notifications)).toMatchObject({ kind: 'unreadable', reason });
  });

  it('fault F16: sets a record aside over which its contract breaks with a TypeError, and says no more of it', () => {
    const payload = z.object({
      slug: z.string().superRefine(() => {
        throw new TypeError('+1 312 555 0123');
      }),
    });
    const catalogue = new EventCatalogue([{ ...actionPosted, payload, key: () => 'key', example: { slug: 'any' } }]);
    const read = readRecord(record(), new MessagingOptions('notifications', catalogue));
    expect(read).toMatchObject({ kind: 'unreadable', reason: 'wrong_schema', error: 'TypeError' });
  });

  it('tells where a payload is wrong and never what stood there (inv I10)', () => {
    const value = Buffer.from(JSON.stringify({ ...actionPosted.example, slug: 7, kind: 'call +1 312 555 0123' }));
    const read = readRecord(record({ value }), notifications);
    expect(read).toMatchObject({ error: 'slug: invalid_type; kind: invalid_value' });
    const broken = readRecord(record({ value: Buffer.from('+1 312 555 0123') }), notifications);
    expect(broken).toMatchObject({ error: 'The payload is not JSON.' });
  });
});
