import { Controller } from '@nestjs/common';
import { Route, type RouteInput, type RouteReply } from '#runtime';
import { AnswerLinks } from './answer-links.js';
import { RecordByLink } from './record-by-link.js';
import { readByLink, recordByLink } from './rsvps.routes.js';

/** Answers by the link of an e-mail, for web. */
@Controller()
export class AnswersByLinkController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly record: RecordByLink,
  ) {}

  @Route(readByLink)
  async read({ params }: RouteInput<typeof readByLink>): Promise<RouteReply<typeof readByLink>> {
    return this.links.standing(await this.links.find(params.slug, params.token));
  }

  @Route(recordByLink)
  answer(input: RouteInput<typeof recordByLink>): Promise<RouteReply<typeof recordByLink>> {
    return this.record.run(input);
  }
}
