/** Rules as the builder makes them, each with the same said in SQL of `bench_numbers AS p JOIN contacts AS c`. */
import { actions, askedDaysAgo, circles, tags } from './crowd.mjs';

const asked = (actionId) => ({ is: 'asked', withinDays: null, actionId });
const answered = (actionId) => ({ is: 'answered', answer: null, withinDays: null, actionId });
const inCircle = (n) => ({ is: 'in_circle', circleId: circles[n % circles.length] });
const hasTag = (n) => ({ is: 'has_tag', tagId: tags[n % tags.length] });

const wasAsked = (at) => `p.n % 5 <> ${at}`;
const hasAnswered = (at) => `p.n % 10 = ${at}`;
const tagged = (n) => `p.n % 4 = 0 AND p.n % 30 = ${n % 30}`;

/** Each rule as its n-th asker asks it, so that nothing is answered from what was reckoned for another. */
export const kinds = {
  everybody: () => ({ rule: { all: [] }, sql: 'true' }),
  'a circle': (n) => ({ rule: inCircle(n), sql: `p.n % 20 = ${n % 20}` }),
  'asked, and has not answered': (n) => {
    const at = n % 3;
    return {
      rule: { all: [asked(actions[at]), { not: answered(actions[at]) }] },
      sql: `${wasAsked(at)} AND NOT ${hasAnswered(at)}`,
    };
  },
  'of a circle, not asked yet': (n) => {
    const at = n % 3;
    return {
      rule: { all: [{ not: asked(actions[at]) }, { not: answered(actions[at]) }, inCircle(n)] },
      sql: `NOT ${wasAsked(at)} AND NOT ${hasAnswered(at)} AND p.n % 20 = ${n % 20}`,
    };
  },
  'came lately, by what they did': (n) => {
    const days = 30 + (n % 60);
    const recent = askedDaysAgo.flatMap((ago, at) => (ago <= days ? [`p.n % 10 = ${at}`] : []));
    return {
      rule: { is: 'attended', withinDays: days, actionId: null },
      sql: `p.n % 6 = 0 AND (${recent.join(' OR ')})`,
    };
  },
  'near a place, in Spanish, without drivers': () => ({
    rule: {
      all: [
        { is: 'near', postalCode: '60601', miles: 25 },
        { is: 'speaks', language: 'es' },
        { not: { is: 'has_skill', skill: 'driver' } },
      ],
    },
    sql: `c.postal_code = '60601' AND c.language = 'es' AND NOT (p.n % 10 = 0 AND p.n % 3 = 2)`,
  }),
  'sixty conditions': (n) => {
    const some = Array.from({ length: 29 }, (_, at) => hasTag(n + at));
    const others = Array.from({ length: 15 }, (_, at) => inCircle(n + at));
    // Nobody was texted within a day, so nobody is left out by all of these.
    const more = Array.from({ length: 15 }, (_, at) => ({ is: 'texted_within', days: 1 + at }));
    const inOthers = others.map((_, at) => `p.n % 20 = ${(n + at) % 20}`);
    return {
      rule: { all: [{ any: some }, { any: others }, { not: { all: more } }, { not: { is: 'any_hour' } }] },
      sql: `(${some.map((_, at) => `(${tagged(n + at)})`).join(' OR ')}) AND (${inOthers.join(' OR ')})`,
    };
  },
};
