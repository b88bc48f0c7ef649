import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import { holdToOwnCircles } from '../circles/own-circles.rules.js';
import { type AudiencePreviewReply, previewAudience } from './audiences.routes.js';
import { PreviewAudience } from './preview-audience.js';

@Controller()
export class AudiencesController {
  constructor(private readonly previewing: PreviewAudience) {}

  @Route(previewAudience)
  async preview(input: RouteInput<typeof previewAudience>, caller: Caller): Promise<AudiencePreviewReply> {
    holdToOwnCircles(caller, input.body.circleId === null ? [] : [input.body.circleId]);
    return this.previewing.run(input.body);
  }
}
