import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { lockAction } from '../actions/draft-rows.js';
import { LinkNames } from '../link-names/link-names.js';
import { Board } from './board.entity.js';
import { boardEndsInThePast } from './boards.errors.js';
import { createBoard } from './boards.routes.js';

type Input = RouteInput<typeof createBoard>;

/** Makes a partner's board; sharing is audited. */
@Injectable()
export class CreateBoard {
  constructor(
    private readonly transactions: Transactions,
    private readonly names: LinkNames,
    private readonly clock: Clock,
  ) {}

  run(input: Input, caller: Caller): Promise<Board> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const request = { route: createBoard, caller, headers: input.headers, at };
      const id = await once(tx, request, () => this.create(tx, input, caller, at));
      return tx.manager.findOneByOrFail(Board, { id });
    });
  }

  private async create(tx: Tx, { params, body }: Input, caller: Caller, at: Date): Promise<string> {
    const action = await lockAction(tx, params.id);
    const endsAt = new Date(body.endsAt);
    if (endsAt <= at) throw new Problem(boardEndsInThePast);
    const createdBy = caller.person?.id ?? caller.service;
    const id = newId();
    const name = this.names.columnsOf('boards', id, body.name);
    await tx.manager.insert(Board, { id, actionId: action.id, ...name, endsAt, createdBy, createdAt: at });
    const details = { actionId: action.id, endsAt: endsAt.toISOString() };
    await audit(tx, caller, { deed: 'board.shared', subject: `board:${id}`, details, at });
    return id;
  }
}
