import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forEachIn } from '../../apps/contacts/src/audiences/engine/bits.rules.js';
import { PeopleTable } from '../../apps/contacts/src/audiences/engine/people-table.js';
import { actionPeopleOf, deedsOf, personOf } from '../../apps/contacts/src/audiences/engine/people-rows.js';
import { Placing } from '../../apps/contacts/src/audiences/engine/placing.js';
import { peopleOf, type RuleGround } from '../../apps/contacts/src/audiences/engine/rule-bits.js';
import { centroidOf } from '../../apps/contacts/src/zones/places.rules.js';
import { actionIds, anyLanguage, anyPerson, anyRule, nowMs, personId } from './any-audience.js';
import { isMeant, type NaiveDeeds, type NaivePerson } from './naive-audience.js';

const placeOfAction = { [actionIds[0] ?? '']: '60601', [actionIds[1] ?? '']: '94110' };
const world = { nowMs, placeOfAction };

/** What happens to a table, one after another: somebody is there as told, or is gone. */
const anyStory = fc.array(fc.oneof({ weight: 5, arbitrary: anyPerson }, { weight: 1, arbitrary: personId }), {
  maxLength: 60,
});

type Story = readonly (NaivePerson | string)[];

function tableOf(story: Story): PeopleTable {
  const table = new PeopleTable();
  for (const event of story) {
    if (typeof event === 'string') table.remove(event);
    else putIn(table, event);
  }
  return table;
}

function putIn(table: PeopleTable, person: NaivePerson): void {
  const { local, hours, ...known } = person;
  table.put(
    personOf({
      ...known,
      stamp: '1',
      unionLocalId: local?.id ?? null,
      unitId: local?.unitId ?? null,
      week: hours
        .map(({ kind, weekday, fromMinute, untilMinute }) => [kind, weekday, fromMinute, untilMinute].join())
        .join(';'),
      facets: [
        ...person.circleIds.map((id) => `circle:${id}`),
        ...person.workplaces.flatMap(({ id, role }) => [`workplace:${id}`, `workplace:${id}:${role}`]),
        ...person.skills.map((skill) => `skill:${skill}`),
        ...person.tagIds.map((id) => `tag:${id}`),
        ...person.elections.map((channel) => `agreed:elections:${channel}`),
      ],
    }),
  );
  const last = (read: (done: NaiveDeeds) => number): number => Math.max(0, ...Object.values(person.deeds).map(read));
  const answered = (answer: string) => last((done) => (done.answer === answer ? done.answeredAt : 0));
  table.putDeeds(
    person.id,
    deedsOf({
      ...{ id: person.id, texted: person.textedAt, asked: last(({ askedAt }) => askedAt) },
      ...{ yes: answered('yes'), maybe: answered('maybe'), no: answered('no') },
      ...{ attended: last(({ attendedAt }) => attendedAt), noShow: last(({ noShowAt }) => noShowAt) },
    }),
  );
}

/** Who is there at the end, in the order of ids. */
function peopleAfter(story: Story): NaivePerson[] {
  const people = new Map<string, NaivePerson>();
  for (const event of story) {
    if (typeof event === 'string') people.delete(event);
    else people.set(event.id, event);
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function groundOf(table: PeopleTable, people: readonly NaivePerson[]): RuleGround {
  const rowsOf = (actionId: string) =>
    people.flatMap(({ id, deeds: { [actionId]: done } }) =>
      done
        ? [
            {
              id,
              asked: done.askedAt,
              answer: done.answer,
              answered: done.answeredAt,
              attended: done.attendedAt,
              noShow: done.noShowAt,
            },
          ]
        : [],
    );
  const actions = new Map(actionIds.map((id) => [id, actionPeopleOf(rowsOf(id), (person) => table.ids.find(person))]));
  const places = Object.entries(placeOfAction).map(
    ([id, code]) => [id, centroidOf(code) ?? { latitude: 0, longitude: 0 }] as const,
  );
  return { nowMs, actions, places: new Map(places) };
}

/** What becomes of each of some people, one after another. */
function outcomesOf(meant: readonly NaivePerson[], language: 'en' | 'es' | null): { id: string; outcome: string }[] {
  const taken = new Set<string>();
  return meant.map((person) => {
    const { id, reach, sharedAddress } = person;
    if (language !== null && person.language !== language) return { id, outcome: 'other_language' };
    if (reach !== 'sms' && reach !== 'email') return { id, outcome: reach };
    if (sharedAddress === null) return { id, outcome: 'asked' };
    const outcome = taken.has(sharedAddress) ? 'sharing' : 'asked';
    taken.add(sharedAddress);
    return { id, outcome };
  });
}

describe('the engine of audiences, against a model that is in no hurry', () => {
  it('means the same people by any rule, whatever happened to them before', () => {
    fc.assert(
      fc.property(anyStory, anyRule, (story, rule) => {
        const people = peopleAfter(story);
        const table = tableOf(story);
        const found: string[] = [];
        forEachIn(peopleOf(table, rule, groundOf(table, people)), (ordinal) => found.push(table.ids.idAt(ordinal)));
        const meant = people.filter((person) => isMeant(person, rule, world)).map(({ id }) => id);
        expect(found.sort()).toEqual(meant);
        expect(table.size).toBe(people.length);
      }),
      { numRuns: 500 },
    );
  });

  it('counts them as they end, and hands out the same people in parts of any size (check A7)', () => {
    fc.assert(
      fc.property(anyStory, anyRule, anyLanguage, fc.integer({ min: 1, max: 20 }), (story, rule, language, most) => {
        const people = peopleAfter(story);
        const table = tableOf(story);
        const placing = new Placing(table, peopleOf(table, rule, groundOf(table, people)), language);
        const outcomes = outcomesOf(
          people.filter((person) => isMeant(person, rule, world)),
          language,
        );
        expect(tally(placing.counts())).toEqual(tally(outcomes.map(({ outcome }) => ({ outcome, people: 1 }))));
        const { asked, others } = inParts(placing, most);
        expect(asked).toEqual(outcomes.filter(({ outcome }) => outcome === 'asked').map(({ id }) => id));
        expect(asked.length + others).toBe(outcomes.length);
      }),
      { numRuns: 300 },
    );
  });
});

function tally(parts: readonly { readonly outcome: string; readonly people: number }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome, people } of parts) counts[outcome] = (counts[outcome] ?? 0) + people;
  return counts;
}

function inParts(placing: Placing, most: number): { asked: string[]; others: number } {
  const asked: string[] = [];
  let others = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const part = placing.next(last, most);
    asked.push(...part.asked);
    others += part.others.length;
    last = part.last ?? last;
    if (part.looked < most) return { asked, others };
  }
}
