import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { route, Route } from '#runtime';
import { StatusPage } from '../pages/status-page.js';
import { PageController } from '../site/page-controller.js';
import { sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { CountWaiting } from '../waiting/count-waiting.js';
import { PartStates } from './part-states.js';

const status = route({ method: 'GET', path: '/status', summary: 'Is every part answering?' });

/** `/status`, for people. */
@PageController()
export class StatusController {
  constructor(
    private readonly parts: PartStates,
    private readonly countWaiting: CountWaiting,
    private readonly site: Site,
  ) {}

  @Route(status)
  async show(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [parts, waiting] = await Promise.all([this.parts.run(), this.countWaiting.run()]);
    const { timeZone } = this.site;
    const page = <StatusPage {...this.site.reader(request)} {...{ parts, timeZone, waiting }} now={this.site.now()} />;
    await sendPage(request, reply, page, parts.every(({ running }) => running) ? 200 : 503);
  }
}
