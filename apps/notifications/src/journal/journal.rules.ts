import { z } from 'zod';
import type { HowClosed } from '../reachability/reach.rules.js';

const lineShape = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  state: z.enum(['closed', 'opened']),
  how: z.enum(['carrier_keyword', 'own_words', 'provider', 'one_click', 'page']).catch('own_words'),
  at: z.iso.datetime().transform((at) => new Date(at)),
});

/** One line of the journal: what somebody did to an address of theirs. */
export interface Act {
  readonly hash: string;
  readonly state: 'closed' | 'opened';
  readonly how: HowClosed;
  readonly at: Date;
}

export function lineOf({ hash, state, how, at }: Act): string {
  return `${JSON.stringify({ hash, state, how, at: at.toISOString() })}\n`;
}

/** The act of a line; null for a line that a crash cut off, whatever is left of it. */
export function readAct(line: string): Act | null {
  const read = lineShape.safeParse(parsed(line));
  return read.success ? read.data : null;
}

/** The newest act of each address. Of two at the same moment the closing counts: doubt is for the person. */
export function newestActs(acts: readonly Act[]): Map<string, Act> {
  const newest = new Map<string, Act>();
  for (const act of acts) {
    const known = newest.get(act.hash);
    if (!known || known.at < act.at || (known.at.getTime() === act.at.getTime() && act.state === 'closed')) {
      newest.set(act.hash, act);
    }
  }
  return newest;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Half a line is no JSON, which is how it is known.
    return null;
  }
}
