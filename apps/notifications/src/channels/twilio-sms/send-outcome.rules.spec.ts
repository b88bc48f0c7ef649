import { describe, expect, it } from '@jest/globals';
import { classify, type Exchange } from './send-outcome.rules.js';

const answer = (status: number, text: string, retryAfter: string | null = null): Exchange => ({
  ...{ kind: 'answer', status, text, retryAfter },
});
const sid = JSON.stringify({ sid: 'SM1', status: 'queued' });
const refusal = JSON.stringify({ code: 21610, message: 'unsubscribed', status: 400 });

describe('the class of an exchange with the provider', () => {
  it.each<[string, Exchange]>([
    ['a sid', answer(201, sid)],
    ['any good status with a sid', answer(200, sid)],
  ])('is accepted with %s', (_, exchange) => {
    expect(classify(exchange)).toEqual({ kind: 'accepted', sid: 'SM1' });
  });

  it.each<[string, Exchange]>([
    ['a lost answer', { kind: 'lost', error: new Error('reset') }],
    ['a server error', answer(500, refusal)],
    ['a server error that names a code', answer(503, JSON.stringify({ code: 20500 }))],
    ['garbage with a good status', answer(200, '<html>')],
    ['a good status without a sid', answer(201, '{}')],
    ['an empty sid', answer(201, '{"sid":""}')],
    ['a refusal of nobody knows whom', answer(403, '<html>blocked</html>')],
    ['a refusal without a code', answer(400, '{"message":"no"}')],
    ['JSON that is no object', answer(201, 'null')],
  ])('is unknown after %s, because a second request could text the person twice', (_, exchange) => {
    expect(classify(exchange)).toEqual({ kind: 'unknown' });
  });

  it('is rejected with the provider’s own code', () => {
    expect(classify(answer(400, refusal))).toEqual({ kind: 'rejected', code: 21610 });
  });

  it.each<[string, Exchange, number | null]>([
    ['no byte was written', { kind: 'unreached', error: new Error('refused') }, null],
    ['429 says so many seconds', answer(429, '{}', '7'), 7],
    ['429 says at once', answer(429, '', '0'), 0],
    ['429 says nothing', answer(429, ''), null],
    ['429 says garbage', answer(429, '', 'soon'), null],
    ['429 says a date', answer(429, '', 'Fri, 16 Oct 2026 15:00:00 GMT'), null],
    ['429 says a day: five minutes are believed', answer(429, '', '86400'), 300],
  ])('goes again when %s', (_, exchange, afterSeconds) => {
    expect(classify(exchange)).toMatchObject({ kind: 'retry', afterSeconds });
  });

  it('is held back by our own gate', () => {
    expect(classify({ kind: 'held_back', why: 'number closed' })).toEqual({ kind: 'held_back' });
  });
});
