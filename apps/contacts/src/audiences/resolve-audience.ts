import { Injectable } from '@nestjs/common';
import { audienceChunkResolved, audiencePartResolved, audienceResolved, type PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { further, peopleInPart, type Placed } from './audience.rules.js';
import { chunkPlaced } from './audience.sql.js';

/** Some people of a part that end alike; those asked come with their ids. */
type PlacedPart = Placed & { readonly ids: string | null; readonly last: string; readonly looked: number };

/**
 * Tells whoever plans a wave whom it goes to: chunks of ids, then the summary. An audience is walked through in parts,
 * each a transaction of its own that tells how to go on: the first texts are on their way while the others are looked
 * for, and a chapter of any size takes no more memory than one part.
 */
@Injectable()
export class ResolveAudience {
  async run(tx: Tx, before: PayloadOf<typeof audiencePartResolved>): Promise<void> {
    const { waveId, audience, last } = before;
    const most = peopleInPart(before.parts);
    const common = [audience.language, last, most];
    const found = await (audience.circleId === null
      ? tx.query<PlacedPart>(chunkPlaced.everybody, common)
      : tx.query<PlacedPart>(chunkPlaced.circle, [...common, audience.circleId]));
    const chunks = found.map(({ ids }) => ids).filter((ids) => ids !== null);
    for (const [index, ids] of chunks.entries()) {
      tx.publish(audienceChunkResolved, { waveId, chunk: before.chunks + index, contactIds: ids.split(',') });
    }
    const [one] = found;
    const now = further(before, found, one?.last ?? last);
    if ((one?.looked ?? 0) < most) {
      tx.publish(audienceResolved, { waveId, people: now.people, chunks: now.chunks, leftOut: now.leftOut });
    } else tx.publish(audiencePartResolved, now);
  }
}
