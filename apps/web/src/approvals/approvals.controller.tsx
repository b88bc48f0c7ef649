import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, notAllowed, Problem, route, Route, type RouteInput } from '#runtime';
import { AskPage, type AskTrouble } from '../pages/ask-page.js';
import { AsksPage } from '../pages/asks-page.js';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { askKinds } from './approvers.rules.js';
import { DecideAsk } from './decide-ask.js';
import { ListForMe } from './list-for-me.js';
import { ShowAsk } from './show-ask.js';

const params = z.object({ kind: z.enum(askKinds), id });

const list = route({ method: 'GET', path: '/approve', summary: "What waits for the reader's word." });

const show = route({
  method: 'GET',
  path: '/approve/:kind/:id',
  summary: 'What somebody else asked for and a second person must approve; opening it changes nothing.',
  params,
});

const decide = route({
  method: 'POST',
  path: '/approve/:kind/:id',
  summary: 'A second person approves or refuses.',
  params,
  body: z.object({ verdict: z.enum(['approve', 'refuse']), people: z.coerce.number().int().min(0).default(0) }),
});

/** Where a second person decides: the way of the mail, and of the console. */
@PageController()
export class ApprovalsController {
  constructor(
    private readonly listForMe: ListForMe,
    private readonly showAsk: ShowAsk,
    private readonly decideAsk: DecideAsk,
    private readonly fresh: FreshProof,
    private readonly site: Site,
  ) {}

  @Route(list)
  async list(
    _input: unknown,
    { person }: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!person) throw new Problem(notAllowed);
    const { timeZone } = this.site;
    const lists = await this.listForMe.run(person);
    await sendPage(request, reply, <AsksPage {...this.site.reader(request)} {...lists} timeZone={timeZone} />);
  }

  @Route(show)
  show(
    { params: { kind, id: askId } }: RouteInput<typeof show>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send({ caller, kind, askId, trouble: null }, request, reply);
  }

  @Route(decide)
  async decide(
    { params: { kind, id: askId }, body }: RouteInput<typeof decide>,
    caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // A role lets somebody in for good; what else waits can be stopped or runs out.
    if (kind === 'grants') await this.fresh.require(request);
    try {
      await this.decideAsk.run(caller, kind, askId, body);
    } catch (error) {
      const trouble = troubleOf(error);
      if (!trouble) throw error;
      return this.send({ caller, kind, askId, trouble }, request, reply);
    }
    await seeOther(reply, `/approve/${kind}/${askId}`);
  }

  private async send(
    { caller, kind, askId, trouble }: Asked,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const ask = await this.showAsk.run(caller, kind, askId);
    const { timeZone } = this.site;
    const page = <AskPage {...this.site.reader(request)} {...{ ask, trouble, timeZone }} />;
    await sendPage(request, reply, page, trouble ? 409 : 200);
  }
}

interface Asked {
  readonly caller: Caller;
  readonly kind: (typeof askKinds)[number];
  readonly askId: string;
  readonly trouble: AskTrouble | null;
}

/** What the page itself explains: it changed meanwhile, or it cannot be handed out any more. */
function troubleOf(error: unknown): AskTrouble | null {
  if (!(error instanceof Problem) || error.definition.status !== 409) return null;
  return error.definition.code === 'email_taken' ? 'emailTaken' : 'changed';
}
