import { expect, it } from '@jest/globals';
import { daysAfter, wallDate } from './when.js';

it.each([
  ['2026-12-04T05:12:00Z', 'America/Chicago', '2026-12-03'],
  ['2026-12-04T05:12:00Z', 'Europe/Madrid', '2026-12-04'],
])('at %s the wall in %s shows %s', (at, zone, date) => {
  expect(wallDate(at, zone)).toBe(date);
});

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2028-02-28', 1, '2028-02-29'],
])('%s and %d days is %s', (date, days, after) => {
  expect(daysAfter(date, days)).toBe(after);
});
