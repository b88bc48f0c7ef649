import { Injectable } from '@nestjs/common';
import { previewOf } from './audience.rules.js';
import type { AudiencePreviewReply } from './audiences.routes.js';
import { AudienceEngine, type AudienceRule } from './engine/audience-engine.js';

/** Counts whom a rule would ask, by the same engine that later resolves it. */
@Injectable()
export class PreviewAudience {
  constructor(private readonly engine: AudienceEngine) {}

  async run(rule: AudienceRule): Promise<AudiencePreviewReply> {
    return previewOf(await this.engine.count(rule));
  }
}
