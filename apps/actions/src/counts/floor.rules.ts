import type { FlooredCount } from './floored.shapes.js';

/** Groups of fewer people than this are told as "fewer than five". */
const told = 5;

/** Below this many people in all, how they are spread is not told: with so few, the ways to spread them are few. */
const breakdownFrom = 10;

/** The size of a group of people as somebody outside may see it. */
export function floored(n: number): FlooredCount {
  return isSmall(n) ? { atMost: 4 } : { n };
}

/**
 * The parts of a breakdown as somebody outside may see them beside the exact total. Small parts are floored. Where
 * the total and the other parts would still tell a small one (a single one; several that are all one, or all four),
 * the next part that is not small is withheld too, by its place and not by its size, because a choice by size would
 * tell again; where even that leaves one possibility, all parts are withheld. The only part there is equals the total,
 * so there is nothing to hide. That no small part can be told is tried on every way to spread people (inv I12).
 */
export function flooredParts(parts: readonly number[]): FlooredCount[] {
  const total = sum(parts);
  if (parts.length > 1 && total > 0 && total < breakdownFrom) return allWithheld(parts);
  const small = parts.filter(isSmall);
  if (parts.length === 1 || !isGivenAway(small)) return parts.map(floored);
  const cover = coverOf(parts);
  if (cover === null || !hides(small, parts[cover] ?? 0)) return allWithheld(parts);
  return parts.map((part, at) => (at === cover ? { withheld: true } : floored(part)));
}

function isSmall(n: number): boolean {
  return n > 0 && n < told;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

function allWithheld(parts: readonly number[]): FlooredCount[] {
  return parts.map(() => ({ withheld: true }));
}

/** Whether what the small parts add up to, which everybody can work out, leaves only one possibility for them. */
function isGivenAway(small: readonly number[]): boolean {
  const all = sum(small);
  return small.length === 1 || (small.length > 1 && (all === small.length || all === small.length * (told - 1)));
}

/** The next part after the first small one that is not small itself, going round; null when all are small. */
function coverOf(parts: readonly number[]): number | null {
  const first = parts.findIndex(isSmall);
  const places = parts.map((_, step) => (first + step) % parts.length);
  return places.find((at) => !isSmall(parts[at] ?? 0)) ?? null;
}

/**
 * Whether small parts and their cover, of which everybody can work out the sum, can be told in two ways at least: the
 * small ones may be as few as one each or as many as four each, and the cover is then nobody or five at least.
 */
function hides(small: readonly number[], cover: number): boolean {
  const all = sum(small) + cover;
  const others = all - small.length * (told - 1);
  if (small.length === 1) return all >= told + 2;
  return all - small.length >= told && (others >= told || others === 0);
}
