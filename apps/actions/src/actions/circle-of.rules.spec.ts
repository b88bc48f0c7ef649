import { describe, expect, it } from '@jest/globals';
import type { AudienceTree } from '#contracts';
import { circleOf } from './circle-of.rules.js';

const [schools, hotels] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'] as const;
const inSchools = { is: 'in_circle', circleId: schools } as const;
const inHotels = { is: 'in_circle', circleId: hotels } as const;
const drives = { is: 'has_skill', skill: 'driver' } as const;

describe('the circle of an action', () => {
  it('is the one that is asked', () => {
    expect(circleOf({ circleId: hotels, language: 'es' })).toBe(hotels);
    expect(circleOf({ circleId: hotels, language: null, rule: inSchools })).toBe(hotels);
    expect(circleOf({ circleId: null, language: null })).toBeNull();
  });

  it.each<[AudienceTree, string | null]>([
    [inSchools, schools],
    [{ all: [drives, inSchools] }, schools],
    [{ all: [{ any: [inSchools] }, { not: inHotels }] }, schools],
    [{ all: [inSchools, { all: [inSchools, drives] }] }, schools],
    [{ all: [inSchools, inHotels] }, null],
    [{ any: [inSchools, inHotels] }, null],
    [{ any: [inSchools, drives] }, null],
    [{ not: inSchools }, null],
    [drives, null],
    [{ all: [] }, null],
  ])('of a rule %j is the only one in which it wants everybody to be', (rule, circle) => {
    expect(circleOf({ circleId: null, language: null, rule })).toBe(circle);
  });
});
