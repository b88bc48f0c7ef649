import { z } from 'zod';

/** Somebody who was erased. */
export interface Erased {
  readonly contactId: string;
  readonly erasedAt: Date;
}

const lineShape = z.object({
  contactId: z.uuid(),
  erasedAt: z.iso.datetime().transform((at) => new Date(at)),
});

export function lineOfErased({ contactId, erasedAt }: Erased): string {
  return `${JSON.stringify({ contactId, erasedAt: erasedAt.toISOString() })}\n`;
}

/** Who stands in a line; null for a line that a crash cut off, whatever is left of it. */
export function erasedIn(line: string): Erased | null {
  const read = lineShape.safeParse(parsed(line));
  return read.success ? read.data : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Half a line is no JSON, which is how it is known.
    return null;
  }
}
