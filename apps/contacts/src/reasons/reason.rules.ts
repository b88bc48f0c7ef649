import { z } from 'zod';
import { scrub } from '#runtime';
import { nameKey } from '../people/name.rules.js';

/** Why somebody wants personal data out in the open; it is kept in the audit, so it must be about nobody. */
export const reason = z.string().trim().min(3).max(300);

/** A number as people write it who leave the area code out. */
const localNumber = /(?<!\d)\d{3}[\s.-]\d{4}(?!\d)/;

/** Shorter parts of names are words of their own too often. */
const shortestName = 4;

/** Whether a reason holds the shape of a number, an address or a token, or a part of the name it is about. */
export function namesSomebody(text: string, name: string | null = null): boolean {
  if (scrub(text) !== text || localNumber.test(text)) return true;
  const parts = wordsOf(name ?? '').filter((word) => word.length >= shortestName);
  const said = new Set(wordsOf(text));
  return parts.some((part) => said.has(part));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).map(nameKey);
}
