import { z } from 'zod';
import { invalidRequest, Problem } from '#runtime';
import type { ChainPlace } from './chain.rules.js';

/** How far a verification came, and what it holds the rest against. */
export interface VerifyCursor {
  /** The last entry that was seen. */
  readonly place: ChainPlace;
  /** Everything up to there was looked for. */
  readonly after: number;
  readonly first: number;
  /** The head when it began: what is added meanwhile is for the next one. */
  readonly target: ChainPlace;
  readonly highest: number;
  readonly journalBytes: number;
}

const count = z.int().min(0);
const hash = z.hex().length(64);

const shape = z.strictObject({
  place: z.tuple([count, hash]),
  after: count,
  first: count,
  target: z.tuple([count, hash]),
  highest: count,
  journalBytes: count,
});

export function writeCursor({ place, target, ...rest }: VerifyCursor): string {
  const written = { ...rest, place: [place.position, asHex(place)], target: [target.position, asHex(target)] };
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

/** @throws Problem `invalid_request` for what no verification handed out. */
export function readCursor(text: string): VerifyCursor {
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success) throw new Problem(invalidRequest, { detail: 'This is no cursor of a verification.' });
  const { place, target, ...rest } = parsed.data;
  return { ...rest, place: asPlace(place), target: asPlace(target) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    // What cannot be read has no shape either, and is refused for that.
    return null;
  }
}

function asHex(place: ChainPlace): string {
  return place.hash.toString('hex');
}

function asPlace([position, hash]: [number, string]): ChainPlace {
  return { position, hash: Buffer.from(hash, 'hex') };
}
