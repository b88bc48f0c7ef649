import { describe, expect, it } from '@jest/globals';
import { inventedReplies } from './invented-replies.js';
import { carrierKeyword } from './keywords.rules.js';
import { PhoneBook, type Phone } from './phone-book.js';
import { awaitsReply, guessedLanguage, inventReplies } from './reply.rules.js';

const sender = '+18005550199';
const asks = {
  en: "Local 1: picket with UNITE. Fri Oct 16, 6-10 am, 1200 Main St. Coming? 1=yes 2=maybe 3=can't. STOP to opt out",
  es: 'Local 1: piquete de huelga con UNITE. Vie 16 oct, 6-10 am. ¿Vienes? 1=voy 2=tal vez 3=no puedo. ALTO para salir',
};

function phoneWith(number: string, body: string, status = 'delivered'): Phone {
  const book = new PhoneBook();
  const common = { at: '2026-12-03T15:00:00Z', sid: `SM${number}`, from: sender, to: number, body };
  const { from, to } = common;
  book.apply({ kind: 'carrier-reply', n: 1, ...common, from, to });
  const [text] = book.phone(number).texts;
  book.phone(number).texts.splice(0, 1);
  if (text) book.phone(number).texts.push({ ...text, direction: 'outbound', status });
  return book.phone(number);
}

const chapter = Array.from({ length: 200 }, (_, index) =>
  phoneWith(`+1555010${String(index).padStart(4, '0')}`, index % 3 === 0 ? asks.es : asks.en),
);

describe('the language of a phone', () => {
  it('is that of the last text it got, unless it is known', () => {
    expect(guessedLanguage(phoneWith('+15550100001', asks.en))).toBe('en');
    expect(guessedLanguage(phoneWith('+15550100001', asks.es))).toBe('es');
    expect(guessedLanguage({ ...phoneWith('+15550100001', asks.es), language: 'en' })).toBe('en');
  });
});

describe('who has not replied', () => {
  it('is a phone whose last text is ours and arrived', () => {
    expect(awaitsReply(phoneWith('+15550100001', asks.en))).toBe(true);
    expect(awaitsReply(phoneWith('+15550100001', asks.en, 'undelivered'))).toBe(false);
    expect(awaitsReply({ ...phoneWith('+15550100001', asks.en), texts: [] })).toBe(false);
  });
});

describe('replies at random', () => {
  const replies = inventReplies(chapter, 5);
  const words = (language: 'en' | 'es', kind: keyof (typeof inventedReplies)['en']): readonly string[] =>
    inventedReplies[language][kind];
  const countOf = (kind: keyof (typeof inventedReplies)['en']): number =>
    replies.filter(({ body }) => words('en', kind).includes(body) || words('es', kind).includes(body)).length;

  it('repeat themselves for a seed, and differ for another', () => {
    expect(inventReplies(chapter, 5)).toEqual(replies);
    expect(inventReplies(chapter, 6)).not.toEqual(replies);
  });

  it('are mostly clear answers, some with guests, a few unclear, one STOP', () => {
    expect(replies).toHaveLength(200);
    expect(replies.filter(({ body }) => body === 'STOP')).toHaveLength(1);
    expect(countOf('yes') + countOf('maybe') + countOf('no')).toBeGreaterThan(120);
    expect(countOf('yesWithGuests')).toBeGreaterThan(10);
    expect(countOf('unclear')).toBeGreaterThan(3);
    expect(countOf('unclear')).toBeLessThan(40);
  });

  it("come in the person's language", () => {
    const spanish = replies.filter((_, index) => index % 3 === 0 && replies[index]?.body !== 'STOP');
    const known = Object.values(inventedReplies.es).flat();
    expect(spanish.every(({ body }) => (known as string[]).includes(body))).toBe(true);
  });

  it('stop nobody where there are too few to spare one', () => {
    expect(inventReplies(chapter.slice(0, 4), 5).map(({ body }) => body)).not.toContain('STOP');
  });

  it('hold no keyword of the carrier besides', () => {
    const kinds: (readonly string[])[] = [inventedReplies.en, inventedReplies.es].flatMap((one) =>
      Object.values<readonly string[]>(one),
    );
    const all = kinds.flat();
    expect(all.filter((body) => carrierKeyword(body) !== null)).toEqual([]);
  });
});
