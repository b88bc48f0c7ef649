import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carrierStopWords, ownStopWords } from './opt-out-table.js';
import { englishReplies } from './reply-table.en.js';
import { spanishReplies } from './reply-table.es.js';
import { understandReply } from './understand-reply.rules.js';

const runs = { numRuns: 10_000 };

/** Whole ways of saying no; whatever is put around them, the reply still says no. */
const refusals = [
  ...[
    'no',
    'nope',
    'nah',
    "can't",
    'cannot',
    "can't make it",
    "won't be there",
    'not coming',
    'count me out',
    'no way',
  ],
  ...[
    "I'm not going",
    "I don't think so",
    'never',
    'not this time',
    'unable to',
    "couldn't",
    'no puedo',
    'no voy',
    'nel',
  ],
  ...[
    'ya no voy',
    'no podré',
    'creo que no',
    'claro que no',
    'no gracias',
    'tampoco',
    'imposible',
    'nunca',
    'no iré',
    '👎',
  ],
];

const around = fc.constantFrom(
  ...[
    '',
    'yes',
    'Yes,',
    'si',
    'sí',
    'claro',
    'ok',
    'sure',
    'yeah',
    'coming',
    'voy',
    'maybe',
    'tal vez',
    'sorry',
    'lo siento',
  ],
  ...[
    'but',
    'pero',
    'me and Rosa',
    'somos 4',
    '+2',
    '2',
    'at 6',
    'a las 6',
    'friday',
    'el viernes',
    'thanks',
    'gracias',
  ],
  ...[
    'comrade',
    'Rosa',
    'xyzzy',
    'there',
    'the picket',
    'with my wife',
    'con Rosa',
    'see you',
    '🙂',
    '✅',
    '1',
    'by',
    'y',
    'and',
  ],
);
const allWords = [englishReplies, spanishReplies].flatMap((table) => Object.values(table.signs).flat());
const glue = fc.constantFrom(' ', ', ', '. ', ' - ', '\n', '!! ', ' … ', '; ');

/** The text with one letter too many. */
function slip(word: string, at: number, letter: string): string {
  const position = at % word.length;
  return word.slice(0, position) + letter + word.slice(position);
}

const refusalText = fc
  .record({
    before: fc.array(fc.tuple(around, glue), { maxLength: 4 }),
    refusal: fc.constantFrom(...refusals),
    after: fc.array(fc.tuple(glue, around), { maxLength: 4 }),
    upper: fc.boolean(),
    slipped: fc.option(fc.tuple(fc.nat(), fc.constantFrom(...Array.from('qxzwk')))),
  })
  .map(({ before, refusal, after, upper, slipped }) => {
    const said = slipped && refusal !== '👎' ? slip(refusal, slipped[0], slipped[1]) : refusal;
    const text = `${before.flat().join('')}${said}${after.flat().join('')}`;
    return upper ? text.toUpperCase() : text;
  });

describe('check B5: a no is never read as yes', () => {
  it('whatever stands around it, and with a slip of the finger in it', () => {
    fc.assert(
      fc.property(refusalText, (text) => {
        const understood = understandReply(text);
        expect(understood).not.toMatchObject({ kind: 'answer', answer: 'yes' });
        expect(understood).not.toMatchObject({ kind: 'acknowledged', means: 'ok' });
      }),
      runs,
    );
  });

  it('whatever words of our own tables stand around it, in any order', () => {
    const word = fc.constantFrom(...allWords);
    const refusal = fc.constantFrom(
      'nope',
      'nah',
      'cannot',
      "won't",
      'not coming',
      'nel',
      'no puedo ir',
      'no voy a ir',
    );
    const salad = fc
      .tuple(fc.array(word, { maxLength: 5 }), refusal, fc.array(word, { maxLength: 5 }))
      .map(([before, said, after]) => [...before, said, ...after].join(' '));
    fc.assert(
      fc.property(salad, (text) => {
        expect(understandReply(text)).not.toMatchObject({ kind: 'answer', answer: 'yes' });
      }),
      runs,
    );
  });

  it('reads the plain refusals themselves as no', () => {
    const read = refusals.map((refusal) => understandReply(refusal));
    expect(read).toEqual(refusals.map(() => ({ kind: 'answer', answer: 'no', guests: null })));
  });
});

describe('check B9: opting out is never fuzzy', () => {
  const keywords = [...carrierStopWords, ...ownStopWords];

  it('a keyword with a letter more is no opt-out', () => {
    const slipped = fc
      .tuple(fc.constantFrom(...keywords), fc.nat(), fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')))
      .map(([word, at, letter]) => slip(word, at, letter))
      .filter((word) => !keywords.includes(word));
    fc.assert(
      fc.property(slipped, (word) => {
        expect(understandReply(word).kind).not.toBe('opt_out');
      }),
      runs,
    );
  });

  it('every keyword is one in any case, with any accents and punctuation around it', () => {
    const dressed = fc
      .tuple(
        fc.constantFrom(...keywords),
        fc.constantFrom('', ' ', '¡', '"', '*'),
        fc.constantFrom('', '.', '!!', ' 🙂', '…'),
      )
      .chain(([word, before, after]) => fc.mixedCase(fc.constant(`${before}${word}${after}`)));
    fc.assert(
      fc.property(dressed, (text) => {
        expect(understandReply(text).kind).toBe('opt_out');
      }),
      runs,
    );
  });
});

describe('any text at all', () => {
  it('is understood without failing, and the same way each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(understandReply(text)).toEqual(understandReply(text));
      }),
      runs,
    );
  });

  it('names no more guests than a contract can carry', () => {
    const sizes = fc.tuple(around, fc.integer({ min: -5, max: 2_000_000 }), around).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(sizes, (text) => {
        const understood = understandReply(text);
        const guests = understood.kind === 'answer' ? (understood.guests ?? 0) : 0;
        expect(guests).toBeGreaterThanOrEqual(0);
        expect(guests).toBeLessThanOrEqual(99);
      }),
      runs,
    );
  });
});
