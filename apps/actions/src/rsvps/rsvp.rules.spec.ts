import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countOf } from '../counts/counts.rules.js';
import { applyAnswer, type Effect, inItsTurn, isVerified, type Said, type Standing } from './rsvp.rules.js';

const minute = (n: number) => new Date(Date.UTC(2026, 11, 3, 15, n));
const text = (answer: Said['answer'], guests: number | null, at: number): Said => ({
  answer,
  guests,
  source: 'text',
  at: minute(at),
});
const page = (answer: Said['answer'], guests: number, at: number): Said => ({
  ...text(answer, guests, at),
  source: 'page',
});
const link = (answer: Said['answer'], guests: number, at: number): Said => ({
  ...page(answer, guests, at),
  ownLink: true,
});
const told = (answer: Said['answer'], guests: number, at: number): Said => ({
  ...text(answer, guests, at),
  source: 'console',
});

/** What stands after all of it, in the order in which it arrived, and what each did. */
function after(first: Said, ...others: Said[]): Standing & { effects: Effect[] } {
  let { standing, effect } = applyAnswer(null, first);
  const effects = [effect];
  for (const said of others) {
    ({ standing, effect } = applyAnswer(standing, said));
    effects.push(effect);
  }
  return { ...standing, effects };
}

describe('answers of one person for one shift', () => {
  it.each<[string, [Said, ...Said[]], Partial<Standing> & { effects?: Effect[] }]>([
    ['a yes with guests counts', [text('yes', 2, 0)], { answer: 'yes', guests: 2, effects: ['counted'] }],
    ['check B6: the last answer wins', [text('yes', 2, 0), text('no', null, 5)], { answer: 'no', guests: 0 }],
    [
      'check B6: an older text that arrives later does not',
      [text('no', null, 5), text('yes', 2, 0)],
      { answer: 'no', guests: 0, effects: ['counted', 'superseded'] },
    ],
    [
      'a second reading of the same text wins over the first',
      [text('yes', null, 0), text('maybe', null, 0)],
      { answer: 'maybe' },
    ],
    ['a yes that names no number keeps the number', [text('yes', 3, 0), text('yes', null, 5)], { guests: 3 }],
    ['a yes that names nobody else brings nobody', [text('yes', 3, 0), text('yes', 0, 5)], { guests: 0 }],
    ['a no forgets the guests', [text('yes', 3, 0), text('no', null, 5), text('yes', null, 6)], { guests: 0 }],
    [
      'a chair who is told the same twice changes nothing',
      [told('yes', 1, 0), told('yes', 1, 5)],
      {
        effects: ['counted', 'unchanged'],
      },
    ],
    ["what somebody's own link says counts", [link('yes', 1, 0)], { answer: 'yes', guests: 1, source: 'page' }],
    [
      'the same said twice by a link changes nothing',
      [link('yes', 1, 0), link('yes', 1, 5)],
      { effects: ['counted', 'unchanged'] },
    ],
    [
      'a link settles what was typed on the public page before it',
      [page('yes', 4, 0), link('yes', 1, 5)],
      { answer: 'yes', guests: 1, pending: null, effects: ['waits', 'counted'] },
    ],
    ['check B6: a text after a link wins', [link('yes', 2, 0), text('no', null, 5)], { answer: 'no', guests: 0 }],
    ["a chair's word counts like a text", [text('no', null, 0), told('yes', 1, 5)], { answer: 'yes', guests: 1 }],
  ])('%s', (_, said, expected) => {
    expect(after(...said)).toMatchObject(expected);
  });
});

describe('the moment of an answer that is given in its turn', () => {
  const standing = (said: Said): Standing => applyAnswer(null, said).standing;

  it.each<[string, Said, Said, number]>([
    ['is not before the text before it', text('yes', 1, 5), { ...text('no', null, 4), inTurn: true }, 5],
    ['is its own when that is later', text('yes', 1, 5), { ...text('no', null, 6), inTurn: true }, 6],
    ['is its own when it was told late', text('yes', 1, 5), text('no', null, 4), 4],
    ['is its own when another way was taken meanwhile', link('yes', 1, 5), { ...text('no', null, 4), inTurn: true }, 4],
    ['is now for a link, whatever came before', text('yes', 1, 5), { ...link('no', 0, 4), inTurn: true }, 5],
  ])('%s', (_, before, said, at) => {
    expect(inItsTurn(standing(before), said).at).toEqual(minute(at));
  });
});

describe('what somebody types on the public page', () => {
  it.each<[string, [Said, ...Said[]], Partial<Standing> & { effects?: Effect[] }]>([
    ['waits and counts nothing', [page('yes', 2, 0)], { answer: null, guests: 0, effects: ['waits'] }],
    [
      'does not overwrite what the person said',
      [text('yes', 1, 0), page('no', 0, 5)],
      { answer: 'yes', guests: 1, pending: { answer: 'no', guests: 0, at: minute(5) } },
    ],
    [
      'gives its number to the text that confirms it',
      [page('yes', 2, 0), text('yes', null, 5)],
      { answer: 'yes', guests: 2, source: 'text', pending: null },
    ],
    ['gives way to the number in the text', [page('yes', 2, 0), text('yes', 0, 5)], { guests: 0, pending: null }],
    ['is gone when the person says no', [page('yes', 2, 0), text('no', null, 5)], { answer: 'no', guests: 0 }],
    ['a typed no has no number to give', [text('yes', 3, 0), page('no', 0, 1), text('yes', null, 5)], { guests: 3 }],
    [
      'goes on waiting when the text was sent before it was typed',
      [text('maybe', null, 0), page('yes', 2, 5), text('yes', null, 3)],
      { answer: 'yes', guests: 0, pending: { answer: 'yes', guests: 2, at: minute(5) } },
    ],
    [
      'is not asked about twice within ten minutes',
      [page('yes', 2, 0), page('yes', 2, 9)],
      {
        effects: ['waits', 'unchanged'],
      },
    ],
    ['is asked about again later', [page('yes', 2, 0), page('yes', 2, 10)], { effects: ['waits', 'waits'] }],
    [
      'is not asked about when the person has said just that',
      [text('yes', 2, 0), page('yes', 2, 5)],
      {
        effects: ['counted', 'unchanged'],
      },
    ],
  ])('%s', (_, said, expected) => {
    expect(after(...said)).toMatchObject(expected);
  });

  const anySaid: fc.Arbitrary<Said> = fc.record({
    answer: fc.constantFrom('yes' as const, 'maybe' as const, 'no' as const),
    guests: fc.nat(20),
    source: fc.constantFrom('text' as const, 'page' as const, 'console' as const),
    at: fc.nat(59).map(minute),
  });

  it('never counts anybody whose own word is missing', () => {
    fc.assert(
      fc.property(anySaid, fc.array(anySaid, { maxLength: 7 }), (first, others) => {
        const said = [first, ...others];
        const standing = after(first, ...others);
        const ownWord = said.some(({ source }) => source !== 'page');
        expect(isVerified(standing)).toBe(ownWord);
        if (!ownWord) expect(countOf(standing).committed).toBe(0);
      }),
    );
  });

  it('leaves what stands as it is', () => {
    fc.assert(
      fc.property(anySaid, fc.array(anySaid, { maxLength: 7 }), anySaid, (first, others, last) => {
        const { answer, guests } = after(first, ...others);
        expect(after(first, ...others, { ...last, source: 'page' })).toMatchObject({ answer, guests });
      }),
    );
  });
});
