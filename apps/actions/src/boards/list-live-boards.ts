import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Database } from '#database';
import { type Caller, Clock, type RouteReply } from '#runtime';
import { BoardLinks } from './board-links.js';
import { Board } from './board.entity.js';
import type { listLiveBoards } from './boards.routes.js';

/** The boards that somebody could open now: of every action for a chair, of their own actions for a partner. */
@Injectable()
export class ListLiveBoards {
  constructor(
    private readonly database: Database,
    private readonly links: BoardLinks,
    private readonly clock: Clock,
  ) {}

  async run({ person }: Caller): Promise<RouteReply<typeof listLiveBoards>> {
    const own = person?.role === 'partner' ? { action: { partnerId: person.scope?.partner ?? none } } : {};
    const boards = await this.database.dataSource.manager.find(Board, {
      where: { revokedAt: IsNull(), endsAt: MoreThan(this.clock.now()), ...own },
      relations: { action: true },
      order: { id: 'DESC' },
      take: most,
    });
    return {
      items: boards.map((board) => {
        const { id, name, url, endsAt } = this.links.view(board);
        return { id, name, url, endsAt, title: board.action.title, place: board.action.place };
      }),
    };
  }
}

/** A partner without a scope has no action. */
const none = '00000000-0000-0000-0000-000000000000';

const most = 200;
