import { describe, expect, it } from '@jest/globals';
import { checkUnsubscribe } from './unsubscribe.rules.js';

const url = 'https://turnout.example.org/unsubscribe/abc';
const oneClick = 'List-Unsubscribe=One-Click';

function verdict(list: string | null, post: string | null): string {
  const headers = [
    ...(list === null ? [] : [{ name: 'List-Unsubscribe', value: list }]),
    ...(post === null ? [] : [{ name: 'list-unsubscribe-post', value: post }]),
  ];
  return checkUnsubscribe(headers).verdict;
}

describe('check F10: the way out of a mail', () => {
  it.each([
    ['one click', `<${url}>`, oneClick, 'one-click'],
    ['one click beside an address', `<mailto:out@example.org>, <${url}>`, oneClick, 'one-click'],
    ['one click on this computer', '<http://localhost:3000/unsubscribe/abc>', oneClick, 'one-click'],
    ['only a link', `<${url}>`, null, 'by-hand'],
    ['nothing', null, null, 'missing'],
    ['a value of its own', `<${url}>`, 'yes', 'broken'],
    ['no address to post to', '<mailto:out@example.org>', oneClick, 'broken'],
    ['an address without TLS', '<http://turnout.example.org/u>', oneClick, 'broken'],
    ['a post without a list', null, oneClick, 'broken'],
  ])('%s', (_what, list, post, expected) => {
    expect(verdict(list, post)).toBe(expected);
  });

  it.each([
    ['auto-generated', 'not-needed'],
    ['no', 'missing'],
  ])('check F10: is not needed by a mail to one person: Auto-Submitted %s', (value, expected) => {
    expect(checkUnsubscribe([{ name: 'Auto-Submitted', value }]).verdict).toBe(expected);
  });

  it('is judged as it is when a mail to one person has one', () => {
    const headers = [
      { name: 'Auto-Submitted', value: 'auto-generated' },
      { name: 'List-Unsubscribe', value: `<${url}>` },
    ];
    expect(checkUnsubscribe(headers).verdict).toBe('by-hand');
  });

  it('names the address that one click posts to', () => {
    const headers = [{ name: 'List-Unsubscribe', value: `<mailto:out@example.org>, <${url}>` }];
    expect(checkUnsubscribe(headers)).toMatchObject({ url, list: headers[0]?.value, post: null });
  });
});
