import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock } from '#runtime';
import { Channel } from '../channels/channel.js';
import { SendingDoor } from './sending-door.js';

/** The lane of answers and confirmations to single people, which go before every wave. */
export const answerLane = '00000000-0000-0000-0000-000000000000';

/** A lane with planned messages, and since when or from when the first of them may go. */
export interface DueLane {
  /** A wave, or {@link answerLane}. */
  readonly lane: string;
  readonly firstDue: Date;
  /** Segments of its longest text; an e-mail counts as one. */
  readonly segments: number;
}

// Looks at the first row of each lane and nothing else, however many messages wait: it hops from lane to lane.
const findLanes = `
  WITH RECURSIVE hop AS (
    (SELECT lane FROM due_messages WHERE channel = $2 ORDER BY lane LIMIT 1)
    UNION ALL
    SELECT (SELECT lane FROM due_messages AS next WHERE channel = $2 AND next.lane > hop.lane ORDER BY lane LIMIT 1)
      FROM hop WHERE hop.lane IS NOT NULL
  )
  SELECT hop.lane, first.due_at AS "firstDue",
         CASE $2 WHEN 'sms' THEN coalesce((SELECT max(segments) FROM wave_texts WHERE wave_id = hop.lane), 2)
                 ELSE 1 END AS segments
    FROM hop
    LEFT JOIN waves AS wave ON wave.id = hop.lane
   CROSS JOIN LATERAL (SELECT due_at FROM due_messages
                        WHERE channel = $2 AND lane = hop.lane ORDER BY due_at LIMIT 1) AS first
   WHERE hop.lane = $1 OR wave.state = 'running'`;

/** Knows which lanes of its channel have something to send, now or later. */
@Injectable()
export class Lanes {
  private turn = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    readonly channel: Channel,
    private readonly door: SendingDoor,
  ) {}

  /** Lanes whose first message is due: answers first, then the waves in turns; and in how many milliseconds another will be. */
  async due(): Promise<{ due: DueLane[]; nextDueInMs: number | null }> {
    if (!this.door.isOpen) return { due: [], nextDueInMs: null };
    const lanes = await this.database.query<DueLane>(findLanes, [answerLane, this.channel.name]);
    const now = this.clock.now();
    const due = lanes.filter(({ firstDue }) => firstDue <= now);
    const later = lanes.filter(({ firstDue }) => firstDue > now).map(({ firstDue }) => firstDue.getTime());
    return { due: this.inTurn(due), nextDueInMs: later.length > 0 ? Math.min(...later) - now.getTime() : null };
  }

  /** Each wave in its turn, so that a short one does not wait for a long one to end. */
  private inTurn(due: readonly DueLane[]): DueLane[] {
    const answers = due.filter(({ lane }) => lane === answerLane);
    const waves = due.filter(({ lane }) => lane !== answerLane);
    const from = waves.length > 0 ? this.turn++ % waves.length : 0;
    return [...answers, ...waves.slice(from), ...waves.slice(0, from)];
  }
}
