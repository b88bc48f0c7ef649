import { describe, expect, it } from '@jest/globals';
import type { ListedText } from '../channels/twilio-sms/sms-list.js';
import { findListed } from './find-listed.rules.js';

const sought = { body: 'Coming? 1=yes 2=maybe 3=can’t', attemptedAt: new Date('2026-10-16T15:00:00Z'), ageMs: 20_000 };
const now = new Date('2026-10-16T15:00:25Z');
const nobody: ReadonlySet<string> = new Set();

function text(change: Partial<ListedText>): ListedText {
  return {
    ...{
      sid: 'SM1',
      inbound: false,
      from: '+18005550199',
      to: '+13125550101',
      body: sought.body,
      status: 'delivered',
      code: null,
    },
    createdAt: new Date('2026-10-16T15:00:02Z'),
    ...change,
  };
}

describe('a text of unknown fate', () => {
  it('is the one with its words, made after its attempt', () => {
    expect(findListed(sought, { texts: [text({ sid: 'SM2', body: 'Thanks.' }), text({})], now }, nobody)?.sid).toBe(
      'SM1',
    );
  });

  it.each([
    ['of somebody else’s words', text({ body: 'Thanks.' })],
    ['from before the attempt', text({ createdAt: new Date('2026-10-16T14:30:00Z') })],
    ['that the person sent', text({ inbound: true })],
    ['that is another message of ours', text({ sid: 'SM9' })],
  ])('is no text %s', (_, other) => {
    expect(findListed(sought, { texts: [other], now }, new Set(['SM9']))).toBeNull();
  });

  it('may have been made a little before by the provider’s clock', () => {
    expect(
      findListed(sought, { texts: [text({ createdAt: new Date('2026-10-16T14:59:58Z') })], now }, nobody)?.sid,
    ).toBe('SM1');
  });

  it.each([
    ['a product’s clock ahead of the provider’s', '2026-12-03T18:00:00Z', '2026-10-16T15:00:25Z'],
    ['a provider’s clock that was stepped on with the product’s', '2026-10-16T15:00:00Z', '2026-10-17T03:00:00Z'],
  ])('is found in spite of %s', (_, attemptedAt, providerTime) => {
    const stepped = { ...sought, attemptedAt: new Date(attemptedAt) };
    expect(findListed(stepped, { texts: [text({})], now: new Date(providerTime) }, nobody)?.sid).toBe('SM1');
  });

  it('is the first of several: the later ones are of later attempts', () => {
    const later = text({ sid: 'SM2', createdAt: new Date('2026-10-16T15:10:00Z') });
    expect(findListed(sought, { texts: [later, text({})], now }, nobody)?.sid).toBe('SM1');
  });
});
