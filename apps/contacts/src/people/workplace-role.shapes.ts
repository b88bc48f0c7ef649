import { z } from 'zod';

/** As what somebody works at a workplace. */
export const workplaceRole = z.enum(['rank_and_file', 'steward', 'officer', 'staff']);
