import { describe, expect, it } from '@jest/globals';
import { audienceRuleWords, conditionsOf, languages, type RuleNode, sayAudience, sayCondition } from './index.js';

const names = new Map([
  ['k12', 'K-12'],
  ['hotel', 'Hotels'],
  ['mercy', 'Mercy Hospital'],
  ['seiu', 'SEIU 73'],
  ['unit', 'Clerks'],
  ['tag', 'driver 2026'],
  ['act', 'Picket at Mercy'],
]);

const came = { is: 'attended', withinDays: 90, actionId: null } as const;
const k12 = { is: 'in_circle', circleId: 'k12' } as const;
const hotels = { is: 'in_circle', circleId: 'hotel' } as const;
const polish = { is: 'also_speaks', language: 'pl' } as const;
const texted = { is: 'texted_within', days: 7 } as const;

function said(rule: RuleNode | null, language: 'en' | 'es' = 'en'): string {
  return sayAudience(language, { circleId: null, language: null, rule }, names);
}

describe('an audience in words (check A7)', () => {
  it('names the circle first and what is left out last, in both languages', () => {
    const rule = { all: [came, k12, { not: texted }] };
    expect(said(rule)).toBe(
      'People of the circle K-12 who came to an action in the last 90 days, without those who were texted in the last 7 days.',
    );
    expect(said(rule, 'es')).toBe(
      'Personas del círculo K-12 que fueron a una acción en los últimos 90 días, sin las que recibieron un mensaje en los últimos 7 días.',
    );
  });

  it('says everybody where nothing is asked, and a circle and a language that stand beside the rule', () => {
    expect(said(null)).toBe('Everybody.');
    expect(said({ all: [] })).toBe('Everybody.');
    expect(said({ any: [] })).toBe('People who are nobody at all.');
    expect(said({ not: texted })).toBe('Everybody, without those who were texted in the last 7 days.');
    expect(sayAudience('es', { circleId: 'k12', language: 'es' }, names)).toBe(
      'Personas del círculo K-12 que reciben la invitación en español.',
    );
  });

  it('puts a list of the other kind in parentheses, and no list of the same', () => {
    expect(said({ all: [polish, { any: [k12, hotels] }] })).toBe(
      'People who also speak Polish and (are in the circle K-12 or are in the circle Hotels).',
    );
    expect(said({ all: [polish, { all: [came, { any: [texted] }] }] })).toBe(
      'People who also speak Polish, came to an action in the last 90 days, and were texted in the last 7 days.',
    );
  });

  it('says a not of the conditions themselves, however deep it stands', () => {
    expect(said({ any: [polish, { not: { all: [came, k12] } }] })).toBe(
      'People who also speak Polish, did not come to any action in the last 90 days, or are not in the circle K-12.',
    );
    expect(said({ any: [polish, { not: { not: k12 } }] })).toBe(
      'People who also speak Polish or are in the circle K-12.',
    );
    expect(said({ any: [polish, { not: { any: [came, k12] } }] })).toBe(
      'People who also speak Polish or (did not come to any action in the last 90 days and are not in the circle K-12).',
    );
  });

  it.each([
    [{ is: 'at_workplace', workplaceId: 'mercy', role: null }, 'work at Mercy Hospital'],
    [{ is: 'at_workplace', workplaceId: 'mercy', role: 'steward' }, 'are stewards at Mercy Hospital'],
    [{ is: 'in_local', unionLocalId: 'seiu', unitId: null }, 'belong to SEIU 73'],
    [{ is: 'in_local', unionLocalId: 'seiu', unitId: 'unit' }, 'belong to the unit Clerks of SEIU 73'],
    [{ is: 'has_skill', skill: 'medic' }, 'can be medics'],
    [{ is: 'has_tag', tagId: 'tag' }, 'have the tag driver 2026'],
    [{ is: 'has_tag', tagId: 'another' }, 'have the tag (no longer there)'],
    [{ is: 'came_from', source: 'walk_in' }, 'first came to a line'],
    [
      { is: 'can_come', weekday: 5, fromMinute: 390, untilMinute: 1440 },
      'said that they can come on Fridays from 6:30 am to midnight',
    ],
    [
      { is: 'free_then', weekday: 7, fromMinute: 0, untilMinute: 780 },
      'have no shift of their own that we know of on Sundays from midnight to 1 pm',
    ],
    [{ is: 'near', postalCode: '60614', miles: 1 }, 'live within 1 mile of ZIP 60614'],
    [{ is: 'near_action', actionId: 'act', miles: 5 }, 'live within 5 miles of “Picket at Mercy”'],
    [
      { is: 'answered', answer: 'maybe', withinDays: 1, actionId: 'act' },
      'said maybe to “Picket at Mercy” in the last day',
    ],
    [{ is: 'asked', withinDays: null, actionId: 'another' }, 'were asked about a particular action'],
    [{ is: 'answered', answer: null, withinDays: null, actionId: null }, 'answered about an action'],
    [{ is: 'also_speaks', language: 'not-a-tag-!' }, 'also speak not-a-tag-!'],
  ] as const)('%j is said as what people do or are', (condition, words) => {
    expect(sayCondition('en', condition, names)).toBe(words);
  });

  it('finds every condition of a rule', () => {
    expect(conditionsOf({ all: [k12, { not: { any: [came, polish] } }] })).toEqual([k12, came, polish]);
  });

  it('has each condition both ways', () => {
    const kinds = audienceRuleWords.keys().filter((key) => key.startsWith('not_'));
    const lacking = kinds.filter((key) =>
      languages.some((language) => !audienceRuleWords.source(language, key.slice(4))),
    );
    expect(lacking).toEqual([]);
    expect(kinds.length).toBeGreaterThan(30);
  });
});
