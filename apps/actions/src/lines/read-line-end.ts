import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Problem, type RouteReply } from '#runtime';
import { Action } from '../actions/action.entity.js';
import { actionUnknown } from '../actions/actions.errors.js';
import { lineEndsAt } from './line.rules.js';
import type { readLineEnd } from './lines.routes.js';

/** Until when somebody who is made captain of an action now may act as one. */
@Injectable()
export class ReadLineEnd {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `action_unknown` */
  async run(id: string): Promise<RouteReply<typeof readLineEnd>> {
    const action = await this.database.dataSource.manager.findOneBy(Action, { id });
    if (!action) throw new Problem(actionUnknown);
    return { endsAt: lineEndsAt({ createdAt: this.clock.now() }, action).toISOString() };
  }
}
