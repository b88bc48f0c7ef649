import { Injectable } from '@nestjs/common';
import { audienceChunkResolved, type audienceRequested, audienceResolved, type PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { leftOutOf, type Placed } from './audience.rules.js';
import { chunkPlaced } from './audience.sql.js';

/** As many people as one chunk may carry. */
const peoplePerChunk = 1000;

/** Tells whoever plans a wave whom it goes to: chunks of ids, then the summary. */
@Injectable()
export class ResolveAudience {
  async run(tx: Tx, { waveId, audience }: PayloadOf<typeof audienceRequested>): Promise<void> {
    const placed = await tx.query<Placed & { ids: string | null }>(chunkPlaced, [
      audience.circleId,
      audience.language,
      peoplePerChunk,
    ]);
    const chunks = placed.map(({ ids }) => ids).filter((ids) => ids !== null);
    for (const [chunk, ids] of chunks.entries()) {
      tx.publish(audienceChunkResolved, { waveId, chunk, contactIds: ids.split(',') });
    }
    const asked = placed.filter(({ outcome }) => outcome === 'asked');
    tx.publish(audienceResolved, {
      waveId,
      people: asked.reduce((total, { people }) => total + people, 0),
      chunks: chunks.length,
      leftOut: leftOutOf(placed),
    });
  }
}
