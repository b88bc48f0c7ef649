import { expect, it } from '@jest/globals';
import { readCalendar } from './calendar.rules.js';

it('a calendar is read as people would: lines put together, escapes undone, the grammar left out', () => {
  const ics = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:1@example.org', 'SEQUENCE:2'],
    ...['DTSTART:20261204T120000Z', 'DTEND;TZID=America/Chicago:20261204T100000'],
    ...['SUMMARY:Picket line at Mercy Ho', ' spital\\, north gate', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
  expect(readCalendar(ics)).toEqual([
    { name: 'METHOD', value: 'PUBLISH' },
    { name: 'SUMMARY', value: 'Picket line at Mercy Hospital, north gate' },
    { name: 'DTSTART', value: '20261204T120000Z' },
    { name: 'DTEND', value: '20261204T100000 (America/Chicago)' },
    { name: 'UID', value: '1@example.org' },
    { name: 'SEQUENCE', value: '2' },
  ]);
});
