import { Injectable } from '@nestjs/common';
import type { PossibleApprover } from '../grants/asked-grant.rules.js';
import { StaffNames } from '../sign-in/staff-names.js';
import { type Ask, isForThem } from './approvers.rules.js';
import { WaitingAsks } from './waiting-asks.js';

/** One line of what waits for somebody. */
export interface ListedAsk extends Ask {
  readonly asker: string | null;
}

/** What waits for one person's word, and what they themselves wait for. */
@Injectable()
export class ListForMe {
  constructor(
    private readonly asks: WaitingAsks,
    private readonly names: StaffNames,
  ) {}

  async run(person: PossibleApprover): Promise<{ toDecide: ListedAsk[]; own: ListedAsk[] }> {
    const asks = await this.asks.list();
    const named = (some: Ask[]): Promise<ListedAsk[]> =>
      Promise.all(some.map(async (ask) => ({ ...ask, asker: await this.names.of(ask.askedBy) })));
    return {
      toDecide: await named(asks.filter((ask) => isForThem(ask, person))),
      own: await named(asks.filter(({ askedBy }) => askedBy === person.id)),
    };
  }
}
