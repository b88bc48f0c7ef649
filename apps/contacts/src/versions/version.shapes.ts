import { z } from 'zod';

/** Grows with each change of what it stands beside. */
export const version = z.int();

/** The version that a change was made on. */
export const versionLookedAt = z.int().min(0);
