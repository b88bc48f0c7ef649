import { Injectable } from '@nestjs/common';
import { Clock, makeLink, Problem, readLink, type RouteReply, Secrets, Settings } from '#runtime';
import { LinkNames } from '../link-names/link-names.js';
import type { Board } from './board.entity.js';
import { linkState } from './board.rules.js';
import { boardUnknown } from './boards.errors.js';
import type { createBoard } from './boards.routes.js';

/** The links of boards, made from their ids and read back to them. */
@Injectable()
export class BoardLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly names: LinkNames,
  ) {}

  /**
   * The id of the board that a token opens.
   *
   * @throws Problem `board_unknown` for anything we did not make.
   */
  read(token: string): string {
    const id = readLink(this.secrets, 'board', token);
    if (id === null) throw new Problem(boardUnknown);
    return id;
  }

  /** A board as its chair sees it, with its link. */
  view(board: Board): RouteReply<typeof createBoard> {
    return {
      id: board.id,
      actionId: board.actionId,
      name: this.names.nameOf('boards', board),
      state: linkState(board, this.clock.now()),
      url: `${this.settings.publicUrl}/b/${makeLink(this.secrets, 'board', board.id)}`,
      endsAt: board.endsAt.toISOString(),
      revokedAt: board.revokedAt?.toISOString() ?? null,
      lastViewedAt: board.lastViewedAt?.toISOString() ?? null,
      createdAt: board.createdAt.toISOString(),
    };
  }
}
