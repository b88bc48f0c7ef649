import { describe, expect, it } from '@jest/globals';
import { askedKey } from './waiting.rules.js';

describe('whether anybody could be asked about a message of unknown fate', () => {
  it.each([
    ['a text that the provider does not know', { channel: 'sms', looks: 3, lookProblem: null }, 'looked'],
    ['a text that nobody has asked about', { channel: 'sms', looks: 0, lookProblem: null }, null],
    [
      'a text while the provider is away',
      { channel: 'sms', looks: 2, lookProblem: 'provider_unreachable' },
      'look_provider_unreachable',
    ],
    ['an e-mail', { channel: 'email', looks: 0, lookProblem: 'not_possible' }, 'look_not_possible'],
    ['an e-mail whose turn came and went', { channel: 'email', looks: 3, lookProblem: null }, 'look_not_possible'],
  ] as const)('%s', (_, message, key) => {
    expect(askedKey(message)).toBe(key);
  });
});
