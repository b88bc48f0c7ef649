import { Injectable } from '@nestjs/common';
import { Problem } from '#runtime';
import { previewOf } from './audience.rules.js';
import { audiencesNotReady } from './audiences.errors.js';
import type { AudiencePreviewReply } from './audiences.routes.js';
import { AudienceEngine, type AudienceRule } from './engine/audience-engine.js';

/** Somebody who looks at a screen waits so long before they are told to wait. */
const patienceMs = 5_000;

/** Counts whom a rule would ask, by the same engine that later resolves it. */
@Injectable()
export class PreviewAudience {
  constructor(private readonly engine: AudienceEngine) {}

  /** @throws Problem `audiences_not_ready` while everybody is being read, after a start. */
  async run(rule: AudienceRule): Promise<AudiencePreviewReply> {
    if (!(await this.engine.isReady(patienceMs))) throw new Problem(audiencesNotReady);
    return previewOf(await this.engine.count(rule));
  }
}
