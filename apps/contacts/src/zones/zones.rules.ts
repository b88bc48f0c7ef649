import { areaCodesOfZones } from './area-code-zones.js';
import { splitZipPrefixes, zipPrefixes, zipZones } from './zip-zones.js';

/** What is known of where a person lives. */
export interface ZoneClues {
  /** IANA zone of the person's workplace. */
  readonly workplaceZone: string | null;
  /** Five digits. */
  readonly postalCode: string | null;
  /** The person's numbers in E.164. */
  readonly phones: readonly string[];
  /** IANA zone of the chapter, for when nothing else tells. */
  readonly chapterZone: string;
}

/** As many candidates as an event carries. */
const mostZones = 12;

/**
 * The zones that a person may live in, best clue first: workplace, else ZIP code, else area codes, else the chapter's.
 * Several candidates mean that texts keep the quiet hours of all of them.
 */
export function candidateZones(clues: ZoneClues): string[] {
  if (clues.workplaceZone) return [clues.workplaceZone];
  const fromZip = clues.postalCode ? zonesOfPostalCode(clues.postalCode) : [];
  if (fromZip.length > 0) return fromZip;
  const fromPhones = [...new Set(clues.phones.flatMap(zonesOfPhone))].sort();
  return fromPhones.length > 0 ? fromPhones.slice(0, mostZones) : [clues.chapterZone];
}

/** The zone of a ZIP code; all zones of its first three digits where the code itself is new to us; none if unknown. */
export function zonesOfPostalCode(postalCode: string): string[] {
  const prefix = postalCode.slice(0, 3);
  const letter = zipPrefixes[Number(prefix)] ?? '.';
  if (letter !== '*') return zonesOfLetters(letter);
  const letters = splitZipPrefixes[prefix] ?? '';
  const exact = letters[Number(postalCode.slice(3, 5))] ?? '.';
  return zonesOfLetters(exact === '.' ? letters : exact);
}

/** The zones that the area code of a North American number serves; none for any other number. */
export function zonesOfPhone(e164: string): readonly string[] {
  return (e164.startsWith('+1') ? zonesOfAreaCodes().get(e164.slice(2, 5)) : undefined) ?? [];
}

function zonesOfLetters(letters: string): string[] {
  const zones = [...letters].map((letter) => zipZones[letter]).filter((zone) => zone !== undefined);
  return [...new Set(zones)].sort();
}

let byAreaCode: Map<string, string[]> | undefined;

/** Turned around once, when the first number asks. */
function zonesOfAreaCodes(): Map<string, string[]> {
  byAreaCode ??= turnedAround();
  return byAreaCode;
}

function turnedAround(): Map<string, string[]> {
  const zonesByCode = new Map<string, string[]>();
  for (const [zone, codes] of Object.entries(areaCodesOfZones)) {
    for (const code of codes.trim().split(/\s+/)) zonesByCode.set(code, [...(zonesByCode.get(code) ?? []), zone]);
  }
  return zonesByCode;
}
