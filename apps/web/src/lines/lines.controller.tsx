import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock, newId, route, Route, type RouteInput, ServiceClient } from '#runtime';
import { CaptainPage } from '../pages/captain-page.js';
import { CaptainPrintPage } from '../pages/captain-print-page.js';
import { type CaptainPageView, type Noted, notedPath } from '../pages/captain.view.js';
import { LinkEndedPage } from '../pages/door-pages.js';
import { PageController } from '../site/page-controller.js';
import { seeOther, sendLinkPage } from '../site/send-page.js';
import { Site } from '../site/site.js';
import { LineNames } from './line-names.js';
import { captainShifts, contactsOn, currentShift, type LiveLine, type ServiceLine } from './line.mapping.js';
import { lastNoted, readTap, type Tap } from './tap.rules.js';

const params = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });
const list = route({ method: 'GET', path: '/k/:token', summary: "A captain's list.", params });
const print = route({
  method: 'GET',
  path: '/k/:token/print',
  summary: "A captain's list for paper.",
  params,
});
const tap = route({
  method: 'POST',
  path: '/k/:token/here',
  summary: 'Notes who is here, or takes a note back.',
  params,
  body: z.record(z.string(), z.unknown()),
});

/** The captain's list: plain pages and forms, so that it works on any phone with any connection. */
@PageController()
export class LinesController {
  constructor(
    private readonly services: ServiceClient,
    private readonly names: LineNames,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Route(list)
  async list(
    input: RouteInput<typeof list>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const line = await this.read(input.params.token);
    if (line.state !== 'live') return this.ended(line, request, reply);
    await sendLinkPage(request, reply, <CaptainPage {...await this.view(line, input.params.token, request)} />);
  }

  @Route(print)
  async print(
    input: RouteInput<typeof print>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const line = await this.read(input.params.token);
    if (line.state !== 'live') return this.ended(line, request, reply);
    const view = await this.view(line, input.params.token, request);
    await sendLinkPage(request, reply, <CaptainPrintPage {...view} />);
  }

  @Route(tap)
  async tap(
    input: RouteInput<typeof tap>,
    _caller: unknown,
    @Req() _request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = input.params;
    const tapped = readTap(input.body);
    await this.note(token, tapped);
    await seeOther(reply, notedPath(`/k/${token}`, notedOf(tapped)));
  }

  private async note(token: string, tapped: Tap): Promise<void> {
    const line = `/internal/lines/${token}`;
    const { shiftId } = tapped;
    if (tapped.kind === 'person') {
      const body = { shiftId, contactId: tapped.contactId };
      await this.services.json('actions', {
        method: 'POST',
        path: `${line}/${tapped.undo ? 'not-here' : 'here'}`,
        body,
      });
      return;
    }
    await this.services.json('actions', {
      method: 'POST',
      path: `${line}/unnamed`,
      body: { shiftId, add: tapped.people },
      headers: tapped.formToken ? { 'idempotency-key': tapped.formToken } : {},
    });
  }

  private read(token: string): Promise<ServiceLine> {
    return this.services.json<ServiceLine>('actions', { method: 'GET', path: `/internal/lines/${token}` });
  }

  private async view(line: LiveLine, token: string, request: FastifyRequest): Promise<CaptainPageView> {
    const query = request.query as Record<string, string | undefined>;
    const search = query.search?.slice(0, 80) ?? '';
    const names = await this.names.of(contactsOn(line));
    const sum = (of: 'here' | 'committed' | 'unnamed') => line.shifts.reduce((total, shift) => total + shift[of], 0);
    return {
      ...this.site.reader(request),
      path: `/k/${token}`,
      title: line.action.title,
      timeZone: line.action.timeZone,
      shifts: captainShifts(line, names, search),
      currentShiftId: currentShift(line, this.clock.now()),
      here: sum('here'),
      saidYes: sum('committed'),
      unnamed: sum('unnamed'),
      search,
      noted: lastNoted(query),
      fault: null,
      formToken: newId(),
    };
  }

  private async ended(line: ServiceLine, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const why = line.state === 'revoked' ? 'revoked' : 'ended';
    const { timeZone } = this.site;
    const reader = this.site.reader(request);
    const path = request.url.split('?')[0] ?? '/';
    const page = <LinkEndedPage {...reader} {...{ path, timeZone, why }} link="captain" endedAt={line.endsAt} />;
    await sendLinkPage(request, reply, page, 410);
  }
}

function notedOf(tapped: Tap): Noted {
  const { shiftId } = tapped;
  if (tapped.kind === 'unnamed') return { kind: 'unnamed', shiftId, people: tapped.people };
  return { kind: tapped.undo ? 'takenBack' : 'here', shiftId, contactId: tapped.contactId };
}
