import { Injectable } from '@nestjs/common';
import type { RouteInput } from '#runtime';
import { ChangeBell } from '../changes/change-bell.js';
import { ChangeNews } from '../changes/change-news.js';
import { BoardLinks } from './board-links.js';
import type { BoardView, watchBoard } from './boards.routes.js';
import { WatchedBoards } from './watched-boards.js';

/** Answers what a board shows, as soon as it is not what the asker has seen. */
@Injectable()
export class WatchBoard {
  constructor(
    private readonly links: BoardLinks,
    private readonly boards: WatchedBoards,
    private readonly bell: ChangeBell,
    private readonly news: ChangeNews,
  ) {}

  async run({ params, query }: RouteInput<typeof watchBoard>): Promise<BoardView> {
    const boardId = this.links.read(params.token);
    const until = performance.now() + query.wait;
    if (query.wait > 0) this.news.listen();
    for (;;) {
      const look = await this.boards.look(boardId);
      const isNews = look.view.version !== query.after;
      if (isNews || performance.now() >= until || this.bell.isClosed) return look.view;
      const again = Math.min(until, look.goodUntil) - performance.now();
      await this.bell.changed(look.actionId, look.ring, Math.max(1, again));
    }
  }
}
