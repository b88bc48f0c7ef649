import { zoneName, type Language } from '#words';
import type { Choice } from '../parts/fields.js';

/** Where nearly every action of a chapter in the United States takes place, from east to west. */
const usualZones = [
  'America/Puerto_Rico',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
];

/**
 * The zones to choose from: the chapter's and the draft's own first, then the usual ones, and every other by its name
 * in the database of zones.
 *
 * @param own may repeat itself.
 * @param all names of every zone that this browser knows.
 */
export function zoneChoices(
  own: readonly string[],
  all: readonly string[],
  language: Language,
): { readonly usual: Choice<string>[]; readonly others: Choice<string>[] } {
  const usual = [...new Set([...own, ...usualZones])];
  const others = all.filter((zone) => !usual.includes(zone));
  return {
    usual: usual.map((zone) => ({ value: zone, label: zoneName(zone, language) })),
    others: others.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  };
}
