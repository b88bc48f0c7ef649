import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, route, Route } from '#runtime';
import { ChangeLegalHold, whatMayBeAsked } from '#service';
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
    private readonly hold: ChangeLegalHold,
    private readonly site: Site,
  ) {}

  @Route(status)
  async show(_i: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [parts, waiting] = await Promise.all([this.parts.run(), this.countWaiting.run()]);
    const { hold } = mayKnowOfHold(caller) ? await this.hold.run(caller) : { hold: null };
    const { timeZone } = this.site;
    const view = { ...this.site.reader(request), ...{ parts, timeZone, waiting }, heldSince: hold?.since ?? null };
    await sendPage(
      request,
      reply,
      <StatusPage {...view} now={this.site.now()} />,
      parts.every(({ running }) => running) ? 200 : 503,
    );
  }
}

/** That somebody is in court is not for everybody who finds this page. */
function mayKnowOfHold({ person }: Caller): boolean {
  return person !== undefined && whatMayBeAsked(person.role).includes('GET /api/legal-hold');
}
