import { Controller } from '@nestjs/common';
import { Route, type RouteInput, type RouteReply } from '#runtime';
import { ListPublicActions } from './list-public-actions.js';
import { listPublicActions, readCalendar, readPublicAction } from './public-pages.routes.js';
import { ReadCalendar } from './read-calendar.js';
import { ReadPublicAction } from './read-public-action.js';

/** What public pages show, for web. */
@Controller()
export class PublicPagesController {
  constructor(
    private readonly lists: ListPublicActions,
    private readonly reads: ReadPublicAction,
    private readonly calendar: ReadCalendar,
  ) {}

  @Route(listPublicActions)
  list(input: RouteInput<typeof listPublicActions>): Promise<RouteReply<typeof listPublicActions>> {
    return this.lists.run(input);
  }

  @Route(readCalendar)
  async readCalendar({ query }: RouteInput<typeof readCalendar>): Promise<RouteReply<typeof readCalendar>> {
    return { actions: await this.calendar.run(query.circleId ?? null) };
  }

  @Route(readPublicAction)
  read({ params }: RouteInput<typeof readPublicAction>): Promise<RouteReply<typeof readPublicAction>> {
    return this.reads.run(params.slug);
  }
}
