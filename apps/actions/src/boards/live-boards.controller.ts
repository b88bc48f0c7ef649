import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteReply } from '#runtime';
import { listLiveBoards } from './boards.routes.js';
import { ListLiveBoards } from './list-live-boards.js';

/** The boards of all actions together, where a partner finds theirs. */
@Controller()
export class LiveBoardsController {
  constructor(private readonly lists: ListLiveBoards) {}

  @Route(listLiveBoards)
  list(_input: unknown, caller: Caller): Promise<RouteReply<typeof listLiveBoards>> {
    return this.lists.run(caller);
  }
}
