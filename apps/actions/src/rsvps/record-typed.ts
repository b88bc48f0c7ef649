import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Transactions } from '#messaging';
import { type Caller, Clock, Problem, type RouteInput } from '#runtime';
import { actionUnknown } from '../actions/actions.errors.js';
import { RecordAnswer } from './record-answer.js';
import { recordedOrRefused } from './record-told.js';
import type { recordPageRsvp } from './rsvps.routes.js';

/** Keeps what was typed on the public page until the person answers our text. */
@Injectable()
export class RecordTyped {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly record: RecordAnswer,
    private readonly clock: Clock,
  ) {}

  /** The answer is the same whatever is known of the person, so that nobody learns from it. */
  async run(
    { params, body }: RouteInput<typeof recordPageRsvp>,
    caller: Caller,
  ): Promise<{ actionId: string; shiftId: string; verified: false }> {
    const { contactId, shiftId, answer, guests } = body;
    const actionId = await this.actionOf(params.slug);
    const said = { answer, guests, source: 'page' as const, at: this.clock.now() };
    const toRecord = { actionId, contactId, shiftId, said, replyId: null, saidBy: `service:${caller.service}` };
    const recorded = await this.transactions.run(async (tx) => recordedOrRefused(await this.record.run(tx, toRecord)));
    return { actionId, shiftId: recorded.shiftId, verified: false };
  }

  private async actionOf(slug: string): Promise<string> {
    const [action] = await this.database.query<{ id: string }>('SELECT id FROM actions WHERE slug = $1', [slug]);
    if (!action) throw new Problem(actionUnknown);
    return action.id;
  }
}
