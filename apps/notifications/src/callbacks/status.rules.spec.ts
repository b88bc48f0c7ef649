import { describe, expect, it } from '@jest/globals';
import { highestOfEach, inOrder, readStatus } from './status.rules.js';

const token = '0123456789abcdef'.repeat(4);

describe('a status callback', () => {
  it.each([
    ['queued', 'accepted'],
    ['accepted', 'accepted'],
    ['scheduled', 'accepted'],
    ['sending', 'accepted'],
    ['sent', 'sent'],
    ['Delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
    ['partially_delivered', null],
  ])('"%s" means %s', (MessageStatus, state) => {
    expect(readStatus(token, { MessageSid: 'SM1', MessageStatus })).toEqual({
      ...{ messageId: token.slice(0, 32), token: token.slice(32), sid: 'SM1', code: null },
      ...{ state, status: MessageStatus.toLowerCase() },
    });
  });

  it.each([
    [undefined, null],
    [0, null],
    [30003, 30003],
  ])('with error code %s has the code %s', (ErrorCode, code) => {
    expect(readStatus(token, { MessageSid: 'SM1', MessageStatus: 'failed', ErrorCode })).toMatchObject({ code });
  });

  it.each(['', 'abc', `${token}0`, token.toUpperCase(), '../../etc'])(
    'at the address of "%s" is not ours',
    (address) => {
      expect(readStatus(address, { MessageSid: 'SM1', MessageStatus: 'sent' })).toBeNull();
    },
  );

  it('counts once per message in a batch, by its highest state, in one order for all batches', () => {
    const of = (id: string, MessageStatus: string): ReturnType<typeof readStatus> =>
      readStatus(id.repeat(64), { MessageSid: id, MessageStatus });
    const told = [of('b', 'delivered'), of('a', 'sent'), of('b', 'sent'), of('a', 'queued'), of('c', 'no such thing')];
    const ordered = inOrder(told.filter((one) => one !== null));
    expect(ordered.map(({ sid }) => sid)).toEqual(['a', 'a', 'b', 'b', 'c']);
    expect([...highestOfEach(ordered)].map(({ sid, state }) => [sid, state])).toEqual([
      ['a', 'sent'],
      ['b', 'delivered'],
    ]);
  });
});
