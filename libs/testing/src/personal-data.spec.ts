import { describe, expect, it } from '@jest/globals';
import { personalDataIn } from './personal-data.js';

describe('personalDataIn', () => {
  it.each([
    '+13125550142',
    '+1 312-555-0142',
    '+44 20 7946 0958',
    '(312) 555-0142',
    '312-555-0142',
    '312.555.0142',
    '312 555 0142',
    '1-312-555-0142',
    '3125550142',
    '13125550142',
    'rosa@example.org',
    'rosa.m+picket@mail.example.co',
  ])('finds %s', (data) => {
    expect(personalDataIn(`{"value":"${data}"}`)).not.toEqual([]);
    expect(personalDataIn(`before ${data} after`)).not.toEqual([]);
  });

  it.each([
    '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70',
    '0199a0b2-5f4e-7312-9555-012345678901',
    'ab'.repeat(32),
    '2026-12-04T12:00:00Z',
    '2026-12-04T12:00:00.123+00:00',
    '2525 S. Michigan Ave., north gate',
    'Local 1021',
    '1764763331000',
    '1764763331.123456',
    '17',
  ])('lets %s pass', (text) => {
    expect(personalDataIn(`{"value":"${text}"}`)).toEqual([]);
  });
});
