import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { BoardLinks } from './board-links.js';
import { createBoard, listBoards, revokeBoard, watchBoard } from './boards.routes.js';
import { CreateBoard } from './create-board.js';
import { ListBoards } from './list-boards.js';
import { RevokeBoard } from './revoke-board.js';
import { WatchBoard } from './watch-board.js';

/** Partners' boards over HTTP. */
@Controller()
export class BoardsController {
  constructor(
    private readonly creates: CreateBoard,
    private readonly lists: ListBoards,
    private readonly revokes: RevokeBoard,
    private readonly watches: WatchBoard,
    private readonly links: BoardLinks,
  ) {}

  @Route(createBoard)
  async create(input: RouteInput<typeof createBoard>, caller: Caller): Promise<RouteReply<typeof createBoard>> {
    return this.links.view(await this.creates.run(input, caller));
  }

  @Route(listBoards)
  async list({ params }: RouteInput<typeof listBoards>): Promise<RouteReply<typeof listBoards>> {
    const boards = await this.lists.run(params.id);
    return { items: boards.map((board) => this.links.view(board)) };
  }

  @Route(revokeBoard)
  async revoke({ params }: RouteInput<typeof revokeBoard>, caller: Caller): Promise<RouteReply<typeof revokeBoard>> {
    return this.links.view(await this.revokes.run(params.id, caller));
  }

  @Route(watchBoard)
  watch(input: RouteInput<typeof watchBoard>): Promise<RouteReply<typeof watchBoard>> {
    return this.watches.run(input);
  }
}
