import { centroidDigits, zipCentroids } from './zip-centroids.js';

/** A place on the globe, in degrees; north and east count up. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

const digitValues = new Map(Array.from(centroidDigits, (digit, value) => [digit, value]));

/** The places of the codes that share their first three digits, by the last two; null where there is none. */
const placesOfPrefix = new Map<string, readonly (GeoPoint | null)[]>();

/**
 * Where a ZIP code lies: its own centre, else the mean of the codes that share its first three digits; null where the
 * table knows neither, as for the armed forces abroad. Takes ZIP+4 as well.
 */
export function centroidOf(postalCode: string): GeoPoint | null {
  const places = placesLike(postalCode.slice(0, 3));
  return places[Number(postalCode.slice(3, 5))] ?? meanOf(places.filter((place) => place !== null));
}

const milesOfDiameter = 7917.512;

/** Miles between two places along the globe. */
export function milesBetween(a: GeoPoint, b: GeoPoint): number {
  const north = halfSineSquared(b.latitude - a.latitude);
  const east = halfSineSquared(b.longitude - a.longitude);
  const part = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
  return milesOfDiameter * Math.asin(Math.sqrt(Math.min(1, part)));
}

function placesLike(prefix: string): readonly (GeoPoint | null)[] {
  const known = placesOfPrefix.get(prefix);
  if (known) return known;
  const parts = (zipCentroids[prefix.slice(0, 2)] ?? '').split(' ');
  const places = readPlaces(parts.find((part) => part.startsWith(`${prefix.slice(2, 3)},`)));
  // Only prefixes that exist are remembered, so that what people make up takes no memory.
  if (places.length > 0) placesOfPrefix.set(prefix, places);
  return places;
}

function readPlaces(part: string | undefined): (GeoPoint | null)[] {
  const [, south, west, step, cells = ''] = part?.split(',') ?? [];
  return (cells.match(/\.|[^.]{4}/g) ?? []).map((cell) =>
    cell === '.'
      ? null
      : {
          latitude: Number(south) + stepsOf(cell.slice(0, 2)) * Number(step),
          longitude: Number(west) + stepsOf(cell.slice(2)) * Number(step),
        },
  );
}

function stepsOf(digits: string): number {
  return Array.from(digits).reduce((sum, digit) => sum * centroidDigits.length + (digitValues.get(digit) ?? 0), 0);
}

function meanOf(places: readonly GeoPoint[]): GeoPoint | null {
  if (places.length === 0) return null;
  const mean = (axis: keyof GeoPoint) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return { latitude: mean('latitude'), longitude: mean('longitude') };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function halfSineSquared(degrees: number): number {
  return Math.sin(radians(degrees) / 2) ** 2;
}
