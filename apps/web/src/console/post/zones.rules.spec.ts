import { expect, it } from '@jest/globals';
import { zoneChoices } from './zones.rules.js';

const all = Intl.supportedValuesOf('timeZone');

it('offers the chapter’s own zone first, each zone once, and none is lost', () => {
  const { usual, others } = zoneChoices(['America/Chicago', 'Europe/Madrid'], all, 'es');
  expect(usual.slice(0, 2).map(({ value }) => value)).toEqual(['America/Chicago', 'Europe/Madrid']);
  expect(usual[0]?.label).toBe('hora de Chicago');
  const offered = [...usual, ...others].map(({ value }) => value);
  expect(new Set(offered).size).toBe(offered.length);
  expect(all.filter((zone) => !offered.includes(zone))).toEqual([]);
});
