import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput } from '#runtime';
import { type PlacedApart, previewOf } from './audience.rules.js';
import { countPlaced } from './audience.sql.js';
import type { AudiencePreviewReply, previewAudience } from './audiences.routes.js';

/** Counts whom a rule would ask, by the same statement that later resolves it. */
@Injectable()
export class PreviewAudience {
  constructor(private readonly database: Database) {}

  async run(rule: RouteInput<typeof previewAudience>['body']): Promise<AudiencePreviewReply> {
    const placed = await this.database.query<PlacedApart>(countPlaced, [rule.circleId, rule.language]);
    return previewOf(placed);
  }
}
