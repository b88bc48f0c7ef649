import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, route, Route } from '#runtime';
import { ConsolePage } from '../pages/console-page.js';
import { Assets } from '../site/assets.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';

const root = route({ method: 'GET', path: '/console', summary: 'The staff console.' });
const inside = route({ method: 'GET', path: '/console/*', summary: 'The staff console.' });

/** The shell of the staff console; what it shows comes from /api. Whoever is not signed in is sent to the door. */
@PageController()
export class ConsoleController {
  constructor(
    private readonly site: Site,
    private readonly assets: Assets,
  ) {}

  @Route(root)
  root(_i: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(caller, request, reply);
  }

  @Route(inside)
  inside(_i: unknown, caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(caller, request, reply);
  }

  private show(caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!caller.person) return seeOther(reply, `/signin?next=${encodeURIComponent(request.url)}`);
    const [scripts, styles] = [this.addressesOf('console'), this.addressesOf('consoleStyle')];
    return sendPage(request, reply, <ConsolePage {...this.site.reader(request)} scripts={scripts} styles={styles} />);
  }

  /** None where the bundle was not built: the page then says so by its missing screen, and the rest of web runs. */
  private addressesOf(entry: string): string[] {
    const address = this.assets.bundle(entry);
    return address === null ? [] : [address];
  }
}
