import fc from 'fast-check';
import type { AudienceTree } from '#contracts';
import type { NaiveDeeds, NaivePerson } from './naive-audience.js';

export const nowMs = Date.parse('2026-12-03T18:00:00Z');
const now = nowMs / 1000;

const idOf = (kind: number, number: number): string =>
  `0199a0b2-${String(kind).padStart(4, '0')}-7000-8000-${String(number).padStart(12, '0')}`;

const some = (kind: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((number) => idOf(kind, number));

const circleId = some(1, 3);
const workplaceId = some(2, 3);
const unionLocalId = some(3, 2);
const unitId = some(4, 2);
const tagId = some(5, 3);
export const actionIds = [1, 2, 3].map((number) => idOf(6, number));
const actionId = fc.constantFrom(...actionIds);
export const personId = some(7, 40);

const language = fc.constantFrom('en' as const, 'es' as const);
const role = fc.constantFrom('rank_and_file' as const, 'steward' as const);
const tongue = fc.constantFrom('vi', 'zh-hant', 'tl');
const skill = fc.constantFrom('medic' as const, 'driver' as const);
const source = fc.constantFrom('console' as const, 'import' as const, 'walk_in' as const);
const answer = fc.constantFrom('yes' as const, 'maybe' as const, 'no' as const);
const postalCode = fc.constantFrom('60601', '60614', '61820', '94110', '10001');
const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });

const stretch = fc
  .record({
    weekday: fc.integer({ min: 1, max: 2 }),
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ weekday, from, length }) => ({ weekday, fromMinute: from * 30, untilMinute: (from + length) * 30 }));

/** Never, or a moment of the last days; often just at the end of so many days. */
const moment = fc.oneof(
  fc.constant(0),
  fc
    .record({ days: fc.integer({ min: 1, max: 5 }), seconds: fc.integer({ min: -1, max: 1 }) })
    .map(({ days, seconds }) => now - days * 86_400 + seconds),
);

const deeds: fc.Arbitrary<NaiveDeeds> = fc
  .record({ askedAt: moment, answer: orNull(answer), answeredAt: moment, attendedAt: moment, noShowAt: moment })
  .map((done) => ({ ...done, answer: done.answeredAt === 0 ? null : done.answer }));

/** A person whose shared address, if they have one, is of the way in which they are reached. */
export const anyPerson: fc.Arbitrary<NaivePerson> = fc
  .record({
    id: personId,
    language,
    reach: fc.constantFrom('sms', 'sms', 'email', 'opted_out', 'no_phone', 'not_textable', 'no_consent'),
    sharedAddress: orNull(fc.constantFrom('a', 'b')),
    postalCode: orNull(postalCode),
    memberSince: orNull(fc.integer({ min: 20_785, max: 20_792 })),
    source,
    anyHour: fc.boolean(),
    elections: fc.uniqueArray(fc.constantFrom('sms' as const, 'email' as const)),
    circleIds: fc.uniqueArray(circleId),
    workplaces: fc.uniqueArray(fc.record({ id: workplaceId, role }), { selector: ({ id }) => id }),
    local: orNull(fc.record({ id: unionLocalId, unitId: orNull(unitId) })),
    otherLanguages: fc.uniqueArray(tongue),
    skills: fc.uniqueArray(skill),
    tagIds: fc.uniqueArray(tagId),
    hours: fc.array(fc.record({ kind: fc.constantFrom('can_come' as const, 'own_shift' as const), stretch }), {
      maxLength: 4,
    }),
    textedAt: moment,
    deeds: fc.dictionary(actionId, deeds, { maxKeys: 3 }),
  })
  .map(({ hours, ...person }) => ({
    ...person,
    reach: person.reach,
    sharedAddress:
      ['sms', 'email'].includes(person.reach) && person.sharedAddress
        ? `${person.reach} ${person.sharedAddress}`
        : null,
    hours: hours.map(({ kind, stretch: when }) => ({ kind, ...when })),
  }));

const days = fc.integer({ min: 1, max: 5 });
const miles = fc.constantFrom(1, 5, 150, 1000);
const when = { withinDays: orNull(days), actionId: orNull(actionId) };
const is = <Is extends string>(name: Is): fc.Arbitrary<Is> => fc.constant(name);

const condition: fc.Arbitrary<AudienceTree> = fc.oneof(
  fc.record({ is: is('in_circle'), circleId }),
  fc.record({ is: is('at_workplace'), workplaceId, role: orNull(role) }),
  fc.record({ is: is('in_local'), unionLocalId, unitId: orNull(unitId) }),
  fc.record({ is: is('speaks'), language }),
  fc.record({ is: is('also_speaks'), language: tongue }),
  fc.record({ is: is('has_skill'), skill }),
  fc.record({ is: is('has_tag'), tagId }),
  fc.record({ is: is('any_hour') }),
  fc.record({ is: is('agreed_to'), purpose: fc.constant('elections' as const) }),
  fc.record({ is: is('came_from'), source }),
  fc.record({ is: is('member_for'), days }),
  fc
    .record({ is: fc.constantFrom('can_come' as const, 'free_then' as const), stretch })
    .map((one) => ({ is: one.is, ...one.stretch })),
  fc.record({ is: is('near'), postalCode, miles }),
  fc.record({ is: is('near_action'), actionId, miles }),
  fc.record({ is: fc.constantFrom('attended' as const, 'no_show' as const, 'asked' as const), ...when }),
  fc.record({ is: is('answered'), answer: orNull(answer), ...when }),
  fc.record({ is: is('texted_within'), days }),
);

/** Any rule of three groups at most, one in another. */
export const anyRule: fc.Arbitrary<AudienceTree> = fc.letrec<{ rule: AudienceTree }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    condition,
    fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule;

export const anyLanguage = orNull(language);
