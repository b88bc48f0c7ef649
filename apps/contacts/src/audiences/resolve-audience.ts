import { Injectable } from '@nestjs/common';
import { audienceChunkResolved, audiencePartResolved, audienceResolved, type PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { chunksOf, further, peopleInPart } from './audience.rules.js';
import { AudienceEngine } from './engine/audience-engine.js';

/** After a start everybody is read first; a handler waits so long for it, and then takes its turn again. */
const patienceMs = 5_000;

/**
 * Tells whoever plans a wave whom it goes to: chunks of ids, then the summary. An audience is walked through in parts,
 * each a transaction of its own that tells how to go on: the first texts are on their way while the others are looked
 * for, and a wave to a chapter of any size holds up nothing else.
 */
@Injectable()
export class ResolveAudience {
  constructor(private readonly engine: AudienceEngine) {}

  async run(tx: Tx, before: PayloadOf<typeof audiencePartResolved>): Promise<void> {
    if (!(await this.engine.isReady(patienceMs))) {
      tx.publish(audiencePartResolved, before);
      return;
    }
    const most = peopleInPart(before.parts);
    const found = await this.engine.next(before.audience, before.last, most);
    for (const [index, contactIds] of chunksOf(found.asked).entries()) {
      tx.publish(audienceChunkResolved, { waveId: before.waveId, chunk: before.chunks + index, contactIds });
    }
    const now = further(before, found);
    if (found.looked < most) {
      const { waveId, people, chunks, leftOut } = now;
      tx.publish(audienceResolved, { waveId, people, chunks, leftOut });
    } else tx.publish(audiencePartResolved, now);
  }
}
