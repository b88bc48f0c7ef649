import { describe, expect, it } from '@jest/globals';
import { carrierKeyword } from './keywords.rules.js';

describe('what the carrier takes for a keyword', () => {
  it.each([
    ['STOP', 'stop'],
    [' stop ', 'stop'],
    ['StopAll', 'stop'],
    ['unsubscribe', 'stop'],
    ['CANCEL', 'stop'],
    ['end', 'stop'],
    ['Quit', 'stop'],
    ['revoke', 'stop'],
    ['OPTOUT', 'stop'],
    ['start', 'start'],
    ['UNSTOP\n', 'start'],
    ['Help', 'help'],
    ['info', 'help'],
  ] as const)('%j means %s', (body, meaning) => {
    expect(carrierKeyword(body)).toBe(meaning);
  });

  it.each(['', '1', 'ALTO', 'AYUDA', 'YES', 'STOP!', 'Stop sending me wrong times', 'the end'])(
    '%j means nothing to it',
    (body) => {
      expect(carrierKeyword(body)).toBeNull();
    },
  );
});
