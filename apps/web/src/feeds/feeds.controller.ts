import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inLanguage } from '#look';
import { route, Route, type RouteInput, ServiceClient } from '#runtime';
import { PublicCircles } from '../circles/public-circles.js';
import { calendarPath, circleCalendarPath, circlePath, type PublicCircle } from '../pages/public-circle.js';
import { Site } from '../site/site.js';
import { feedWords } from '../words/feed.words.js';
import { type CalendarAction, calendarFeed, type CalendarMeetings } from './calendar-feed.rules.js';

const everything = route({ method: 'GET', path: '/actions.ics', summary: 'All that is coming, as a calendar.' });

const ofCircle = route({
  method: 'GET',
  path: '/c/:slug.ics',
  summary: 'What is coming in a circle, its next meetings among it, as a calendar.',
  params: z.object({ slug: z.string().max(80) }),
});

/** The calendars that anybody may subscribe to. */
@Controller()
export class FeedsController {
  constructor(
    private readonly services: ServiceClient,
    private readonly circles: PublicCircles,
    private readonly site: Site,
  ) {}

  @Route(everything)
  everything(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(null, request, reply);
  }

  @Route(ofCircle)
  async ofCircle(
    input: RouteInput<typeof ofCircle>,
    _caller: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(await this.circles.read(input.params.slug), request, reply);
  }

  private async send(circle: PublicCircle | null, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { site, language } = this.site.reader(request);
    const { actions } = await this.services.json<{ actions: CalendarAction[] }>('actions', {
      ...{ method: 'GET', path: '/internal/public/calendar', query: circle ? { circleId: circle.id } : {} },
    });
    const path = circle ? circleCalendarPath(circle.slug) : calendarPath;
    const names = { org: site.organisation, circle: circle?.name ?? '' };
    const feed = calendarFeed({
      ...{ language, actions, publicUrl: site.publicUrl, url: site.publicUrl + inLanguage(path, language) },
      name: feedWords.say(language, circle ? 'circle' : 'everything', names),
      meetings: circle && meetingsOf(circle),
      now: this.site.now(),
    });
    await reply.header('content-type', 'text/calendar; charset=utf-8').send(feed);
  }
}

function meetingsOf({ id, name, slug, meeting }: PublicCircle): CalendarMeetings | null {
  if (!meeting) return null;
  const { startsAt, later, timeZone, place } = meeting;
  return { circleId: id, circle: name, path: circlePath(slug), begin: [startsAt, ...later], timeZone, place };
}
