import { describe, expect, it } from '@jest/globals';
import { marks, PressedRequest } from './pressed-request.js';

const form = `Body=hi+%26+bye&To=${marks.to}&StatusCallback=https%3A%2F%2Fx%2Fs%2F${marks.token}&ValidityPeriod=${marks.validitySeconds}`;

describe('a pressed request', () => {
  it('fills in the recipient and nothing else', () => {
    const request = new PressedRequest('/Messages.json', {}, form);
    expect(request.formFor({ to: '+13125550101', token: 'abc1', validitySeconds: 600 })).toBe(
      'Body=hi+%26+bye&To=%2B13125550101&StatusCallback=https%3A%2F%2Fx%2Fs%2Fabc1&ValidityPeriod=600',
    );
  });

  it('takes the marks in whatever order the SDK writes them', () => {
    const turned = `ValidityPeriod=${marks.validitySeconds}&StatusCallback=${marks.token}&To=${marks.to}`;
    const request = new PressedRequest('/', {}, turned);
    expect(request.formFor({ to: '+1', token: 't', validitySeconds: 60 })).toBe(
      'ValidityPeriod=60&StatusCallback=t&To=%2B1',
    );
  });

  it.each(Object.values(marks))('refuses a form that lacks %s or has it twice', (mark) => {
    expect(() => new PressedRequest('/', {}, form.replace(mark, ''))).toThrow('lacks its recipient');
    expect(() => new PressedRequest('/', {}, form + mark)).toThrow('lacks its recipient');
  });
});
