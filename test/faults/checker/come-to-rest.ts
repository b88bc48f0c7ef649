import { probe } from '#testing';
import type { Ground } from '../ground/ground.js';
import { outboxes, unfinished } from './collect.js';
import { eventsFor } from './events.rules.js';

/** How long a look at the whole may find nothing to do before it counts as rest. */
const looksAtRest = 3;
const everyMs = 300;

/**
 * Waits until everything has been done: no text on its way or in doubt, no event in an outbox or unread, every process
 * ready. Several looks in a row have to say so, because work moves from one place to another.
 *
 * @throws Error that says what was last seen.
 */
export async function comeToRest(ground: Ground, withinMs: number): Promise<void> {
  let quiet = 0;
  await probe(
    'everything to come to rest',
    async () => {
      const left = await whatIsLeft(ground);
      quiet = left.length === 0 ? quiet + 1 : 0;
      if (left.length > 0) throw new Error(left.join(', '));
      return quiet >= looksAtRest;
    },
    { withinMs, everyMs },
  );
}

async function whatIsLeft(ground: Ground): Promise<string[]> {
  const work = await unfinished(ground);
  const waiting = await outboxes(ground);
  const members = await ground.members();
  return [
    ...Object.entries(work).map(([what, rows]) => [what, rows] as const),
    ...waiting.map((row) => [`in the outbox of ${row.service}`, row.waiting] as const),
    ...members.map(({ name, lag }) => [`lag of ${name}`, lag] as const),
    ...members.map(({ name, trouble }) => [`${name}: ${trouble ?? ''}`, trouble === null ? 0 : 1] as const),
    ['unread events', await unread(ground)] as const,
  ]
    .filter(([, rows]) => rows > 0)
    .map(([what, rows]) => `${what} ${rows}`);
}

/** Events on the wire that a consumer has not written into its inbox. */
async function unread({ wire, databases }: Ground): Promise<number> {
  if (wire === null) return 0;
  const records = await wire.all();
  let missing = 0;
  for (const service of ['actions', 'contacts', 'notifications'] as const) {
    const rows = await databases.query<{ id: string }>(service, 'SELECT event_id AS id FROM inbox');
    const read = new Set(rows.map(({ id }) => id));
    missing += [...eventsFor(service, records)].filter((id) => !read.has(id)).length;
  }
  return missing;
}
