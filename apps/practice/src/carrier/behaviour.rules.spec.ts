import { describe, expect, it } from '@jest/globals';
import { codeOf, deliverySteps, isBehaviour, isFinal } from './behaviour.rules.js';

const told = (behaviour: string, throughService: boolean): string[] =>
  deliverySteps(behaviour, throughService).map(({ status, errorCode }) =>
    errorCode === null ? status : `${status} ${errorCode}`,
  );

describe('what happens to a text after it was accepted', () => {
  it.each([
    ['delivered', false, ['sent', 'delivered']],
    ['delivered', true, ['queued', 'sent', 'delivered']],
    ['sent', true, ['queued', 'sent']],
    ['queued', true, ['queued']],
    ['queued', false, []],
    ['30003', true, ['queued', 'sent', 'undelivered 30003']],
    ['30006', false, ['sent', 'undelivered 30006']],
    ['30007', false, ['sent', 'undelivered 30007']],
    ['30034', false, ['failed 30034']],
    ['39999', false, ['sent', 'undelivered 39999']],
    // A refusal shows in the answer; what was accepted before it was set arrives.
    ['21610', false, ['sent', 'delivered']],
  ])('%s, through a service: %s', (behaviour, throughService, steps) => {
    expect(told(behaviour, throughService)).toEqual(steps);
  });

  it('ends in a state that can change no more, unless it is said to stay behind', () => {
    for (const behaviour of ['delivered', '30003', '30034']) {
      expect(isFinal(deliverySteps(behaviour, true).at(-1)?.status ?? '')).toBe(true);
    }
  });
});

describe('the names of behaviours', () => {
  it.each(['delivered', 'landline', '30003', '21610', 'accept-then-timeout', 'slow'])('%s is one', (name) => {
    expect(isBehaviour(name)).toBe(true);
  });

  it.each(['', 'arrives', '10000', '3000', '300030', 'callbacks-missing', 7, null])('%j is none', (name) => {
    expect(isBehaviour(name)).toBe(false);
  });

  it('a landline is refused with its own code', () => {
    expect(codeOf('landline')).toBe(21635);
    expect(codeOf('30006')).toBe(30006);
    expect(codeOf('delivered')).toBeNull();
  });
});
