import { expect, it } from '@jest/globals';
import { isOwn, linksIn } from './mail-links.rules.js';

it('the links of a mail are found in its text and its HTML, each once, without what follows them', () => {
  const text = 'Yes: http://localhost:3000/a/mercy?t=abc&answer=yes. Or see https://example.org/x, thanks.';
  const html =
    '<a href="http:&#47;&#47;localhost:3000/a/mercy?t=abc&amp;answer=yes">Yes</a><a href="mailto:x@example.org">';
  expect(linksIn(text, html)).toEqual(['http://localhost:3000/a/mercy?t=abc&answer=yes', 'https://example.org/x']);
  expect(linksIn(null, null)).toEqual([]);
});

it('only the front door is our own, by scheme, host and port', () => {
  const own = [
    'http://localhost:3000/a',
    'http://localhost:3001/a',
    'https://localhost:3000/a',
    'http://localhost.evil/',
  ];
  expect(own.map((address) => isOwn(address, 'http://localhost:3000'))).toEqual([true, false, false, false]);
  expect(isOwn('http://localhost:3000/a', '')).toBe(false);
});
