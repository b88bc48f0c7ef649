import { describe, expect, it } from '@jest/globals';
import { candidateZones, zonesOfPhone, zonesOfPostalCode } from './zones.rules.js';

const chapterZone = 'America/Chicago';
const nothing = { workplaceZone: null, postalCode: null, phones: [], chapterZone };

describe('zones of a ZIP code', () => {
  it.each([
    ['02111', ['America/New_York']],
    ['60601', ['America/Chicago']],
    ['80202', ['America/Denver']],
    ['85004', ['America/Phoenix']],
    ['94612', ['America/Los_Angeles']],
    ['99501', ['America/Anchorage']],
    ['96813', ['Pacific/Honolulu']],
    ['00901', ['America/Puerto_Rico']],
    // El Paso keeps mountain time in a state of central time; Gary keeps central time in one of eastern time.
    ['79901', ['America/Denver']],
    ['46402', ['America/Chicago']],
    ['46204', ['America/New_York']],
  ])('%s lies in %s', (postalCode, zones) => {
    expect(zonesOfPostalCode(postalCode)).toEqual(zones);
  });

  it('gives all zones of the prefix for a code that is new where the prefix is split', () => {
    expect(zonesOfPostalCode('37399')).toEqual(['America/Chicago', 'America/New_York']);
  });

  it('gives none for codes of the armed forces abroad and for prefixes that nobody has', () => {
    expect(zonesOfPostalCode('09012')).toEqual([]);
    expect(zonesOfPostalCode('00001')).toEqual([]);
  });

  it('names only zones that this machine knows', () => {
    const prefixes = Array.from({ length: 1000 }, (_, prefix) => `${String(prefix).padStart(3, '0')}99`);
    const zones = new Set(prefixes.flatMap(zonesOfPostalCode));
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    expect(zones.size).toBe(11);
  });
});

describe('zones of an area code', () => {
  it.each([
    ['+16175556666', ['America/New_York']],
    ['+13125550123', ['America/Chicago']],
    ['+18505550123', ['America/New_York', 'America/Chicago']],
    ['+19285550123', ['America/Denver', 'America/Phoenix']],
    ['+442079460958', []],
  ])('%s: %s', (phone, zones) => {
    expect(zonesOfPhone(phone)).toEqual(zones);
  });
});

describe('candidate zones of a person', () => {
  const phones = ['+16175556666', '+13125550123'];

  it('takes the workplace before the ZIP, the ZIP before the numbers, the numbers before the chapter', () => {
    const all = { workplaceZone: 'America/Denver', postalCode: '94612', phones, chapterZone };
    expect(candidateZones(all)).toEqual(['America/Denver']);
    expect(candidateZones({ ...all, workplaceZone: null })).toEqual(['America/Los_Angeles']);
    expect(candidateZones({ ...nothing, phones })).toEqual(['America/Chicago', 'America/New_York']);
    expect(candidateZones(nothing)).toEqual([chapterZone]);
  });

  it('falls through a clue that tells nothing', () => {
    expect(candidateZones({ ...nothing, postalCode: '09012', phones: ['+442079460958'] })).toEqual([chapterZone]);
  });
});
