import { describe, expect, it } from '@jest/globals';
import { actionPosted } from '#contracts';
import { catalogueFaults, languages, type Language } from '#words';
import { composeEcho, composeHelp, composeJoin, composeOptedOut, composeUnclear } from './compose-answer.rules.js';
import { composeAsk, composePageConfirmation, type AskFields } from './compose-ask.rules.js';
import { actionKindTexts, defaultTexts } from './default-texts.words.js';
import { reservedAsks } from './reserved-words.rules.js';
import { measureText } from './segments.rules.js';

const kinds = actionPosted.payload.shape.kind.options;
/** A week's mornings, each with the longest hours there are: minutes on both ends, am to pm. */
const weekdays = [0, 1, 2, 3, 4, 5, 6].map((day) => new Date(Date.UTC(2026, 10, 22 + day, 17, 45)).toISOString());
const hour = 60 * 60 * 1000;
const timeZone = 'America/Chicago';
/** Names of twenty characters, as long as the words below promise to carry. */
const org = 'Labor Solidarity Cmt';
const partner = 'Hotel Workers Loc 12';
const place = '12000 N Michigan Ave';

function ask(startsAt: string, kind: AskFields['kind'], partnerName: string | null): AskFields {
  const endsAt = new Date(Date.parse(startsAt) + hour).toISOString();
  const extraWords = { en: '', es: '' };
  return { kind, partnerName, place, timeZone, extraWords, orgName: org, shifts: [{ startsAt, endsAt }] };
}

function asksOf(startsAt: string, language: Language): string[] {
  return kinds.flatMap((kind) => [partner, null].map((name) => composeAsk(ask(startsAt, kind, name), language)));
}

function othersOf(startsAt: string, language: Language): string[] {
  const echo = { startsAt, timeZone, place, asksAgainAt: startsAt };
  return [
    ...[0, 1, 19].map((guests) => composeEcho({ ...echo, answer: 'yes', guests }, language)),
    composeEcho({ ...echo, answer: 'maybe', guests: 0 }, language),
    composeEcho({ ...echo, answer: 'maybe', guests: 0, asksAgainAt: null }, language),
    composeEcho({ ...echo, answer: 'no', guests: 0 }, language),
    composeUnclear(language),
    composeHelp(org, language),
    composeJoin(org, language),
    composePageConfirmation({ orgName: org, place, timeZone, startsAt }, language),
  ];
}

describe.each(languages)('default texts in %s', (language) => {
  it.each(weekdays)('stay within GSM-7 and their segments on %s', (startsAt) => {
    expect([org, partner, place].map((name) => name.length)).toEqual([20, 20, 20]);
    for (const text of asksOf(startsAt, language)) {
      expect({ text, ...measureText(text) }).toMatchObject({ encoding: 'GSM-7' });
      expect({ text, fits: measureText(text).segments <= 2 }).toEqual({ text, fits: true });
    }
    for (const text of [...othersOf(startsAt, language), composeOptedOut(org, language)]) {
      expect({ text, ...measureText(text) }).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    }
  });

  it('check B9: never ask for a word that carriers act on', () => {
    const texts = weekdays.flatMap((startsAt) => [...asksOf(startsAt, language), ...othersOf(startsAt, language)]);
    for (const text of texts) expect({ text, asks: reservedAsks(text) }).toEqual({ text, asks: [] });
  });

  it('are all rendered above, so that none escapes these tests', () => {
    const startsAt = weekdays[0] ?? '';
    const single = ask(startsAt, 'picket', null);
    const several = composeAsk({ ...single, shifts: [...single.shifts, ...single.shifts] }, language);
    const rendered = [
      ...asksOf(startsAt, language),
      ...othersOf(startsAt, language),
      composeOptedOut(org, language),
      several,
    ];
    const endings = defaultTexts.keys().map((key) => defaultTexts.source(language, key)?.split('}').at(-1) ?? '');
    for (const ending of endings) expect(rendered.filter((text) => text.includes(ending))).not.toEqual([]);
  });
});

describe('default texts', () => {
  const friday: AskFields = {
    kind: 'picket',
    partnerName: 'Nurses Local 1021',
    place: '1200 Main St.',
    timeZone,
    extraWords: { en: '', es: '' },
    orgName: 'Chicago DSA Labor',
    shifts: [{ startsAt: '2026-10-16T11:00:00Z', endsAt: '2026-10-16T15:00:00Z' }],
  };

  it('ask in both languages from the same fields', () => {
    expect(composeAsk(friday, 'en')).toBe(
      'Chicago DSA Labor: picket with Nurses Local 1021. Fri Oct 16, 6-10 am, 1200 Main St. ' +
        "Coming? 1=yes 2=maybe 3=can't. STOP to opt out",
    );
    expect(composeAsk(friday, 'es')).toBe(
      'Chicago DSA Labor: piquete de huelga con Nurses Local 1021. Vie 16 oct, 6-10 am, 1200 Main St. ' +
        '¿Vienes? 1=voy 2=tal vez 3=no puedo. ALTO para salir',
    );
  });

  it("add the chair's own words, further shifts, and do without a partner", () => {
    const own: AskFields = {
      ...friday,
      partnerName: null,
      extraWords: { en: 'Bring\nlayers', es: '¡Lleva abrigo!' },
      shifts: [...friday.shifts, { startsAt: '2026-10-17T11:00:00Z', endsAt: '2026-10-17T15:00:00Z' }],
    };
    expect(composeAsk(own, 'en')).toContain(
      ': picket. Fri Oct 16, 6-10 am (+1 more shift), 1200 Main St. Bring layers. Coming?',
    );
    expect(composeAsk(own, 'es')).toContain(
      ': piquete de huelga. Vie 16 oct, 6-10 am (+1 turno), 1200 Main St. ¡Lleva abrigo! ¿Vienes?',
    );
  });

  it('read back what was recorded, the person counted in Spanish and not in English', () => {
    const echo = { startsAt: '2026-10-16T11:00:00Z', timeZone, place: 'Gate B', asksAgainAt: null } as const;
    expect(composeEcho({ ...echo, answer: 'yes', guests: 2 }, 'en')).toBe(
      "You + 2, Fri 6 am, Gate B. We text you before it starts. Reply 3 if you can't.",
    );
    expect(composeEcho({ ...echo, answer: 'yes', guests: 2 }, 'es')).toBe(
      'Anotado: son 3 contigo, vie 6 am, Gate B. Te escribimos antes. Si no puedes, responde 3.',
    );
    expect(composeEcho({ ...echo, answer: 'yes', guests: 0 }, 'en')).toMatch(/^You are in, Fri 6 am, Gate B\./);
    expect(composeEcho({ ...echo, answer: 'yes', guests: 0 }, 'es')).toMatch(/^Contamos contigo, vie 6 am, Gate B\./);
    expect(composeEcho({ ...echo, answer: 'maybe', guests: 0, asksAgainAt: '2026-10-15T15:00:00Z' }, 'es')).toContain(
      'otra vez el jueves.',
    );
  });

  it('check G5: are complete in both languages', () => {
    expect([defaultTexts, actionKindTexts].flatMap(catalogueFaults)).toEqual([]);
    expect([...actionKindTexts.keys()].sort()).toEqual([...kinds].sort());
  });
});
