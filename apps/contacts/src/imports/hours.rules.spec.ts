import { describe, expect, it } from '@jest/globals';
import { readHours } from './hours.rules.js';

/** `1 540-1020` is Monday from nine to five. */
function read(cell: string): string | null {
  const hours = readHours(cell)?.map(
    ({ weekday, fromMinute, untilMinute }) => `${weekday} ${fromMinute}-${untilMinute}`,
  );
  return hours?.join(', ') ?? null;
}

const workdays = (span: string): string => [1, 2, 3, 4, 5].map((day) => `${day} ${span}`).join(', ');

describe('check F12: the hours of a week in a cell', () => {
  it.each([
    ['Mon 9-17', '1 540-1020'],
    ['Monday 9am - 5pm', '1 540-1020'],
    ['mon-fri 9-5', workdays('540-1020')],
    ['Mon–Fri 9:00–17:00; Sat 10.30-14', `${workdays('540-1020')}, 6 630-840`],
    ['weekdays 1-5 pm', workdays('780-1020')],
    ['lunes a viernes de 9 a 17', workdays('540-1020')],
    ['Lunes y jueves por la tarde', '1 720-1080, 4 720-1080'],
    ['miércoles, sábado', '3 0-1440, 6 0-1440'],
    ['Weekends', '6 0-1440, 7 0-1440'],
    ['fines de semana todo el día', '6 0-1440, 7 0-1440'],
    ['Fri-Mon evenings', '1 1080-1320, 5 1080-1320, 6 1080-1320, 7 1080-1320'],
    ['Sun 22:00-06:00', '1 0-360, 7 1320-1440'],
    ['Tue 10 pm - 12 am', '2 1320-1440'],
    ['Tue 9-12, 11-14', '2 540-840'],
    ['Thu mornings\nThu 14-18', '4 360-720, 4 840-1080'],
  ])('%j', (cell, hours) => {
    expect(read(cell)).toBe(hours);
  });

  it.each([
    '',
    'sometimes',
    '9-17',
    'Mon 9',
    'Mon 25-26',
    'Mon 9-17 if the sitter can',
    'Mon 13 pm - 15',
    'Mon 9-9',
    ';',
  ])('%j is left out whole', (cell) => {
    expect(read(cell)).toBeNull();
  });
});
