import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput } from '#runtime';
import { type PlacedApart, previewOf } from './audience.rules.js';
import { beforeEverybody, countPlaced } from './audience.sql.js';
import type { AudiencePreviewReply, previewAudience } from './audiences.routes.js';

/** Counts whom a rule would ask, by the same statement that later resolves it. */
@Injectable()
export class PreviewAudience {
  constructor(private readonly database: Database) {}

  async run(rule: RouteInput<typeof previewAudience>['body']): Promise<AudiencePreviewReply> {
    const everybodyOf = [rule.language, beforeEverybody, null];
    const placed = await (rule.circleId === null
      ? this.database.query<PlacedApart>(countPlaced.everybody, everybodyOf)
      : this.database.query<PlacedApart>(countPlaced.circle, [...everybodyOf, rule.circleId]));
    return previewOf(placed);
  }
}
