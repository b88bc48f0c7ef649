import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, type RouteInput } from '#runtime';
import { once } from '#service';
import { lockAction } from '../actions/draft-rows.js';
import { LinkNames } from '../link-names/link-names.js';
import { CaptainLink } from './captain-link.entity.js';
import { createCaptainLink } from './lines.routes.js';

type Input = RouteInput<typeof createCaptainLink>;

/** Makes a captain's link; sharing is audited. */
@Injectable()
export class CreateCaptainLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly names: LinkNames,
    private readonly clock: Clock,
  ) {}

  run(input: Input, caller: Caller): Promise<CaptainLink> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const request = { route: createCaptainLink, caller, headers: input.headers, at };
      const id = await once(tx, request, () => this.create(tx, input, caller, at));
      return tx.manager.findOneOrFail(CaptainLink, { where: { id }, relations: { action: true } });
    });
  }

  private async create(tx: Tx, { params, body }: Input, caller: Caller, at: Date): Promise<string> {
    const action = await lockAction(tx, params.id);
    const createdBy = caller.person?.id ?? caller.service;
    const id = newId();
    const name = this.names.columnsOf('captain_links', id, body.name);
    await tx.manager.insert(CaptainLink, { id, actionId: action.id, ...name, createdBy, createdAt: at });
    const details = { actionId: action.id };
    await audit(tx, caller, { deed: 'captain-link.shared', subject: `captain-link:${id}`, details, at });
    return id;
  }
}
