import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { type Caller, Clock, Problem, type ProblemDefinition, type RouteInput } from '#runtime';
import { actionUnknown } from '../actions/actions.errors.js';
import { RecordAnswer } from './record-answer.js';
import type { NoPlace, RecordedAnswer } from './record-answers.js';
import { actionNotPosted, shiftOver, shiftUnknown } from './rsvps.errors.js';
import type { recordRsvp } from './rsvps.routes.js';

/** Records what a person told a chair. */
@Injectable()
export class RecordTold {
  constructor(
    private readonly transactions: Transactions,
    private readonly record: RecordAnswer,
    private readonly clock: Clock,
  ) {}

  run({ params, body }: RouteInput<typeof recordRsvp>, caller: Caller): Promise<RecordedAnswer> {
    const { contactId, shiftId, answer, guests } = body;
    const said = { answer, guests, source: 'console' as const, at: this.clock.now(), inTurn: true };
    const saidBy = `person:${caller.person?.id ?? 'nobody'}`;
    const toRecord = { actionId: params.id, contactId, shiftId, said, replyId: null, saidBy };
    return this.transactions.run(async (tx) => recordedOrRefused(await this.record.run(tx, toRecord)));
  }
}

const refusals: Readonly<Record<NoPlace, ProblemDefinition>> = {
  'no such action': actionUnknown,
  'no such shift': shiftUnknown,
  'not posted': actionNotPosted,
};

/**
 * An answer over HTTP is refused where a text would be noted in the history: its sender is there to hear why. Called
 * inside the transaction, so that a refusal takes everything back.
 *
 * @throws Problem
 */
export function recordedOrRefused(recorded: RecordedAnswer | NoPlace): RecordedAnswer {
  if (typeof recorded === 'string') throw new Problem(refusals[recorded]);
  if (recorded.effect === 'too_late') throw new Problem(shiftOver);
  return recorded;
}
