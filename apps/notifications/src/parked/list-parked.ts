import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteReply } from '#runtime';
import { ProviderRemovals } from '../erasure/provider-removals.js';
import type { listParkedMessages } from './parked-messages.routes.js';

type Reply = RouteReply<typeof listParkedMessages>;

type Row = Omit<Reply['messages'][number], 'attemptedAt' | 'parkedAt' | 'lookedAt'> & {
  readonly attemptedAt: Date;
  readonly parkedAt: Date;
  readonly lookedAt: Date | null;
};

// What somebody gave up keeps its state, and says so by its reason.
const parked = `
  FROM doubtful_messages AS doubtful JOIN messages AS m ON m.id = doubtful.message_id
 WHERE doubtful.parked_at IS NOT NULL AND m.state = 'parked' AND m.reason IS NULL`;

const findParked = `
  SELECT m.id, m.contact_id AS "contactId", m.action_id AS "actionId", m.wave_id AS "waveId", m.channel, m.purpose,
         m.template, m.language, m.attempted_at AS "attemptedAt", m.attempts, doubtful.parked_at AS "parkedAt",
         doubtful.looks, doubtful.looked_at AS "lookedAt", doubtful.look_problem AS "lookProblem"
    ${parked} ORDER BY doubtful.parked_at DESC, m.id LIMIT 200`;

/** Lists messages of which nobody knows whether they went, with what is known; ids only, no addresses. */
@Injectable()
export class ListParked {
  constructor(
    private readonly database: Database,
    private readonly removals: ProviderRemovals,
  ) {}

  async run(): Promise<Reply> {
    const rows = await this.database.query<Row>(findParked);
    const { parked: erasedAtProvider } = await this.removals.count();
    return { parked: await this.count(), messages: rows.map(viewOf), erasedAtProvider };
  }

  /** How many there are in all. */
  async count(): Promise<number> {
    const [count] = await this.database.query<{ parked: number }>(`SELECT count(*)::int AS parked ${parked}`);
    return count?.parked ?? 0;
  }
}

function viewOf({ attemptedAt, parkedAt, lookedAt, ...row }: Row): Reply['messages'][number] {
  return {
    ...row,
    attemptedAt: attemptedAt.toISOString(),
    parkedAt: parkedAt.toISOString(),
    lookedAt: lookedAt?.toISOString() ?? null,
  };
}
