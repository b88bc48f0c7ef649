import { describe, expect, it } from '@jest/globals';
import { isPressedByHand, sentOnceMore } from './by-hand.rules.js';

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iPhone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Version/18.5 Mobile/15E148 Safari/604.1`;
const iPhoneChrome = iPhone.replace('Version/18.5', 'CriOS/138.0.7204.119');
const android =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Mobile Safari/537.36';
const headless =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/138.0 Safari/537.36';
const ours = { 'sec-fetch-site': 'same-origin' };

describe('fault F32: a press', () => {
  it.each([
    ['a browser that says so', { 'sec-fetch-user': '?1' }, {}, true],
    ['an iPhone on a page of ours', { ...ours, 'user-agent': iPhone }, {}, true],
    ['another browser of an iPhone on a page of ours', { ...ours, 'user-agent': iPhoneChrome }, {}, true],
    ['an iPhone on no page of ours', { 'sec-fetch-site': 'none', 'user-agent': iPhone }, {}, false],
    ['a program that calls itself an iPhone', { 'user-agent': iPhone }, {}, false],
    ['Chromium, run by a script', { ...ours, 'user-agent': android }, {}, false],
    ['Chromium without a screen', { ...ours, 'user-agent': headless }, {}, false],
    ['a program', {}, {}, false],
    ['a page that was shown a second time', {}, { again: 'yes' }, true],
    ['a list of values', {}, { again: ['yes'] }, false],
  ])('of %s', (_who, headers, form, expected) => {
    expect(isPressedByHand({ headers }, form)).toBe(expected);
  });

  it('is asked for once more with all that was said', () => {
    expect(sentOnceMore({ t: 'x', answer: 'yes', file: {} })).toEqual({ t: 'x', answer: 'yes', again: 'yes' });
  });
});
