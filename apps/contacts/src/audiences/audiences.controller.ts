import { Controller } from '@nestjs/common';
import { Route, type RouteInput } from '#runtime';
import { type AudiencePreviewReply, previewAudience } from './audiences.routes.js';
import { PreviewAudience } from './preview-audience.js';

@Controller()
export class AudiencesController {
  constructor(private readonly previewing: PreviewAudience) {}

  @Route(previewAudience)
  preview(input: RouteInput<typeof previewAudience>): Promise<AudiencePreviewReply> {
    return this.previewing.run(input.body);
  }
}
