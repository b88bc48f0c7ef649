import { describe, expect, it } from '@jest/globals';
import { chance, pick } from './chance.rules.js';
import { durationOf, FaultPlan, faultRule } from './fault-plan.js';

const phones = Array.from({ length: 400 }, (_, index) => `+1555010${String(index).padStart(4, '0')}`);

function struck(seed: number, rate: number): string[] {
  const plan = new FaultPlan(seed);
  plan.add({ fault: 'accept-then-500', rate });
  return phones.filter((phone) => plan.draw('create', phone));
}

describe('a plan of misbehaviours', () => {
  it('strikes the next so many requests and then no more', () => {
    const plan = new FaultPlan(1);
    plan.add({ fault: 'too-many-requests', times: 2 });
    const draws = [1, 2, 3].map(() => plan.draw('create', '+15550100001')?.fault ?? null);
    expect(draws).toEqual(['too-many-requests', 'too-many-requests', null]);
    expect(plan.list()).toEqual([]);
  });

  it('strikes only the phones it names, and keeps its times for them', () => {
    const plan = new FaultPlan(1);
    plan.add({ fault: 'slow', phones: ['+15550100002'], times: 1 });
    expect(plan.draw('create', '+15550100001')).toBeNull();
    expect(plan.draw('create', '+15550100002')?.fault).toBe('slow');
    expect(plan.draw('create', '+15550100002')).toBeNull();
  });

  it('strikes at a rate, the same phones for the same seed whatever their order', () => {
    const first = struck(7, 0.25);
    expect(first.length).toBeGreaterThan(60);
    expect(first.length).toBeLessThan(140);
    expect(struck(7, 0.25)).toEqual(first);
    expect(struck(8, 0.25)).not.toEqual(first);
    const backwards = new FaultPlan(7);
    backwards.add({ fault: 'accept-then-500', rate: 0.25 });
    expect([...phones].reverse().filter((phone) => backwards.draw('create', phone))).toEqual([...first].reverse());
  });

  it('draws one fault per group, so that a broken answer and missing callbacks can meet', () => {
    const plan = new FaultPlan(1);
    plan.add({ fault: 'accept-then-reset' });
    plan.add({ fault: 'callbacks-missing' });
    plan.add({ fault: 'accept-then-500' });
    expect(plan.draw('create', '+15550100001')?.fault).toBe('accept-then-reset');
    expect(plan.draw('callbacks', '+15550100001')?.fault).toBe('callbacks-missing');
    expect(plan.draw('inbound', '+15550100001')).toBeNull();
  });

  it('resets before reading for anybody, or after reading for one phone', () => {
    const plan = new FaultPlan(1);
    plan.add({ fault: 'reset-before-reading', phones: ['+15550100001'] });
    expect(plan.draw('connection', '')).toBeNull();
    expect(plan.draw('create', '+15550100001')?.fault).toBe('reset-before-reading');
    plan.add({ fault: 'reset-before-reading' });
    expect(plan.draw('connection', '')?.fault).toBe('reset-before-reading');
  });

  it('forgets a rule that is removed, and all of them', () => {
    const plan = new FaultPlan(1);
    const { id } = plan.add({ fault: 'slow' });
    plan.add({ fault: 'list-omits' });
    plan.remove(id);
    expect(plan.list().map(({ fault }) => fault)).toEqual(['list-omits']);
    plan.clear();
    expect(plan.draw('list', '+15550100001')).toBeNull();
  });

  it('stalls half a minute for a timeout unless told otherwise', () => {
    expect(durationOf({ fault: 'accept-then-timeout' })).toBe(30_000);
    expect(durationOf({ fault: 'slow' })).toBe(1_000);
    expect(durationOf({ fault: 'slow', milliseconds: 5 })).toBe(5);
  });

  it.each([{ fault: 'nothing' }, { fault: 'slow', rate: 2 }, { fault: 'slow', times: 0 }, { fault: 'slow', typo: 1 }])(
    'refuses %j',
    (rule) => {
      expect(faultRule.safeParse(rule).success).toBe(false);
    },
  );
});

describe('chance', () => {
  it('is spread evenly and decided by its parts', () => {
    const drawn = phones.map((phone) => chance(3, phone));
    expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
    expect(drawn.filter((one) => one < 0.5).length / drawn.length).toBeCloseTo(0.5, 1);
    expect(chance(3, 'a', 'b')).toBe(chance(3, 'a', 'b'));
    expect(chance(3, 'a', 'b')).not.toBe(chance(3, 'ab'));
  });

  it('picks every entry, and nothing from nothing', () => {
    expect([0, 0.34, 0.99].map((drawn) => pick(['a', 'b', 'c'], drawn))).toEqual(['a', 'b', 'c']);
    expect(() => pick([], 0.5)).toThrow(RangeError);
  });
});
