import { describe, expect, it } from '@jest/globals';
import { type AnswerableShift, chooseShift } from './choose-shift.rules.js';
import type { Standing } from './rsvp.rules.js';

const hour = (n: number) => new Date(Date.UTC(2026, 11, 4, n));
const shift = (shiftId: string, from: number, to: number, standing: Standing | null = null): AnswerableShift => ({
  shiftId,
  startsAt: hour(from),
  endsAt: hour(to),
  standing,
});
const yesAt = (n: number): Standing => ({
  answer: 'yes',
  guests: 0,
  source: 'text',
  answeredAt: hour(n),
  pending: null,
});
const typedAt = (n: number): Standing => ({
  ...yesAt(0),
  answer: null,
  pending: { answer: 'yes', guests: 0, at: hour(n) },
});

const morning = shift('morning', 6, 10);
const noon = shift('noon', 10, 14);
const day = [morning, noon];

const chosen = (shifts: AnswerableShift[], wanted: string | null, at: number) => {
  const choice = chooseShift(shifts, wanted, hour(at));
  return choice && `${choice.shift.shiftId}${choice.tooLate ? ', too late' : ''}`;
};

describe('the shift an answer is for', () => {
  it.each<[string, AnswerableShift[], string | null, number, string | null]>([
    ['the one it names', day, 'noon', 1, 'noon'],
    ['none, when the action has no such shift', day, 'night', 1, null],
    ['the one it names, too late', day, 'morning', 10, 'morning, too late'],
    ['the first still to come', day, null, 1, 'morning'],
    ['the next one once the first has begun', day, null, 7, 'noon'],
    ['the one going on when no other comes', day, null, 11, 'noon'],
    ['the last one, too late, when all are over', day, null, 14, 'noon, too late'],
    ['the one the person said yes to', [morning, shift('noon', 10, 14, yesAt(1))], null, 2, 'noon'],
    [
      'the one typed for them last',
      [shift('morning', 6, 10, yesAt(1)), shift('noon', 10, 14, typedAt(2))],
      null,
      3,
      'noon',
    ],
    ['not one that is over, though they came to it', [shift('morning', 6, 10, yesAt(1)), noon], null, 11, 'noon'],
  ])('is %s', (_, shifts, wanted, at, expected) => {
    expect(chosen(shifts, wanted, at)).toBe(expected);
  });
});
