import { describe, expect, it } from '@jest/globals';
import { postalCodeIn } from './place.rules.js';

describe('postalCodeIn', () => {
  it.each([
    ['1200 Main St, Chicago, IL 60601', '60601'],
    ['1200 Main St, Chicago 60601-1234, north gate', '60601'],
    ['12001 Main St, Chicago', null],
    ['12001 Main St, Chicago 60608', '60608'],
    ['2525 S. Michigan Ave., north gate', null],
    ['ring 312-555-0101 or 3125550101', null],
  ])('%p', (place, code) => {
    expect(postalCodeIn(place)).toBe(code);
  });
});
