import { z } from 'zod';

/** How far a database has come. Only a database that was set back, or another one, is less far than it once was. */
export interface DatabaseMark {
  /** Names the server's data and the database in it; a copy that was restored from a dump has another one. */
  readonly origin: string;
  /** Bytes of write-ahead log that are on disk. They only grow, also through a crash. */
  readonly place: bigint;
}

const shape = z.object({ origin: z.string().min(1), place: z.string().regex(/^\d+$/).transform(BigInt) });

export function writeMark({ origin, place }: DatabaseMark): string {
  return `${JSON.stringify({ origin, place: place.toString() })}\n`;
}

/** The mark in a file, or null when it is none. */
export function readMark(text: string): DatabaseMark | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    // Whatever is in the file instead, nothing can be concluded from it; the caller says so.
    return null;
  }
}

/** Why a database cannot be the one that was marked; null when it can. */
export function setBack(marked: DatabaseMark, found: DatabaseMark): 'older' | 'another' | null {
  if (marked.origin !== found.origin) return 'another';
  return found.place < marked.place ? 'older' : null;
}
