import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { route, Route } from '#runtime';
import { PublicCircles } from '../circles/public-circles.js';
import { HomePage } from '../pages/home-page.js';
import { PageController } from '../site/page-controller.js';
import { sendPublicPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { ListActions } from './list-actions.js';

const home = route({ method: 'GET', path: '/', summary: "The people's page: what is coming, and the circles." });

/** The people's page. */
@PageController()
export class HomeController {
  constructor(
    private readonly actions: ListActions,
    private readonly circles: PublicCircles,
    private readonly site: Site,
  ) {}

  @Route(home)
  async home(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { after } = request.query as { after?: unknown };
    const query = typeof after === 'string' ? { cursor: after } : {};
    const [{ items, nextCursor }, circles] = await Promise.all([this.actions.run(query), this.circles.list()]);
    const laterPath = nextCursor === null ? null : `/?after=${encodeURIComponent(nextCursor)}`;
    await sendPublicPage(
      request,
      reply,
      <HomePage {...this.site.reader(request)} {...{ circles, laterPath }} actions={items} />,
    );
  }
}
