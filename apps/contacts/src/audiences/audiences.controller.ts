import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import { circlesOf, holdToOwnCircles } from '../circles/own-circles.rules.js';
import { type AudiencePreviewReply, previewAudience } from './audiences.routes.js';
import { heldTo } from '../saved-audiences/held-rule.rules.js';
import { PreviewAudience } from './preview-audience.js';

@Controller()
export class AudiencesController {
  constructor(private readonly previewing: PreviewAudience) {}

  @Route(previewAudience)
  async preview(input: RouteInput<typeof previewAudience>, caller: Caller): Promise<AudiencePreviewReply> {
    const { circleId, language, rule } = input.body;
    const own = circlesOf(caller);
    if (own === null || rule === undefined || circleId !== null) {
      holdToOwnCircles(caller, circleId === null ? [] : [circleId]);
      return this.previewing.run(input.body);
    }
    return this.previewing.run({ circleId, language, rule: heldTo(own, rule) });
  }
}
