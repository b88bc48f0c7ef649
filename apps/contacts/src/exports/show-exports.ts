import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Clock, notFound, outOfScope, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import type { ExportReply, listExports } from './exports.routes.js';

interface ExportRow extends Pick<ExportReply, 'id' | 'format' | 'circle' | 'reason' | 'askedBy' | 'state' | 'size'> {
  readonly decidedBy: string | null;
  readonly people: number | null;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
  readonly downloadedAt: Date | null;
}

const selectExports = `
  SELECT e.id, e.format, e.reason, e.asked_by AS "askedBy", e.asked_at AS "askedAt", e.state, e.size, e.people,
         CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', r.name) END AS circle,
         e.decided_by AS "decidedBy", e.decided_at AS "decidedAt", e.ready_at AS "readyAt",
         e.expires_at AS "expiresAt", e.downloaded_at AS "downloadedAt"
    FROM exports e LEFT JOIN circles r ON r.id = e.circle_id`;

/** Exports and how far they are; never anything of what is in them. */
@Injectable()
export class ShowExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`; to a convener `out_of_scope` for what somebody else asked for. */
  async run(exportId: string, caller: Caller): Promise<ExportReply> {
    const [row] = await this.database.query<ExportRow>(`${selectExports} WHERE e.id = $1`, [exportId]);
    if (!row) throw new Problem(notFound);
    const asker = onlyOf(caller);
    if (asker !== null && row.askedBy !== asker) throw new Problem(outOfScope);
    return this.toReply(row, caller);
  }

  async list(
    { cursor, limit }: RouteInput<typeof listExports>['query'],
    caller: Caller,
  ): Promise<RouteReply<typeof listExports>> {
    const rows = await this.database.query<ExportRow>(
      `${selectExports} WHERE ($1::uuid IS NULL OR e.id < $1) AND ($2::text IS NULL OR e.asked_by = $2)
        ORDER BY e.id DESC LIMIT $3`,
      [cursor ?? null, onlyOf(caller), limit + 1],
    );
    const page = pageFrom(rows, limit);
    return { items: page.items.map((row) => this.toReply(row, caller)), nextCursor: page.nextCursor };
  }

  private toReply(row: ExportRow, caller: Caller): ExportReply {
    // Its time is over when it is over, however long the job that deletes it takes.
    const isOver = row.state === 'ready' && row.expiresAt !== null && row.expiresAt <= this.clock.now();
    return {
      ...row,
      state: isOver ? 'expired' : row.state,
      mine: row.askedBy === (caller.person?.id ?? caller.service),
      askedAt: row.askedAt.toISOString(),
      decidedAt: written(row.decidedAt),
      readyAt: written(row.readyAt),
      expiresAt: written(row.expiresAt),
      downloadedAt: written(row.downloadedAt),
    };
  }
}

function written(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

/** Whose exports alone a caller sees; null for chairs and admins, of whom any may have to decide. */
function onlyOf({ person, service }: Caller): string | null {
  if (person?.role === 'chair' || person?.role === 'admin') return null;
  return person?.id ?? service;
}
