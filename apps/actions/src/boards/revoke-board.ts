import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, Problem } from '#runtime';
import { ChangeBell } from '../changes/change-bell.js';
import { Board } from './board.entity.js';
import { boardUnknown } from './boards.errors.js';

/** Ends a board at once: whoever is looking sees it go. Revoking it again changes nothing. */
@Injectable()
export class RevokeBoard {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly bell: ChangeBell,
  ) {}

  run(id: string, caller: Caller): Promise<Board> {
    return this.transactions.run(async (tx) => {
      const board = await tx.manager.findOne(Board, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!board) throw new Problem(boardUnknown);
      if (board.revokedAt !== null) return board;
      const revokedAt = this.clock.now();
      await tx.manager.update(Board, { id }, { revokedAt });
      await audit(tx, caller, { deed: 'board.revoked', subject: `board:${id}`, at: revokedAt });
      tx.afterCommit(() => this.bell.ring(board.actionId));
      return Object.assign(board, { revokedAt });
    });
  }
}
