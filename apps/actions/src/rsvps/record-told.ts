import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, Problem, type ProblemDefinition, type RouteInput } from '#runtime';
import { actionUnknown } from '../actions/actions.errors.js';
import { RecordAnswer } from './record-answer.js';
import type { NoPlace, RecordedAnswer } from './record-answers.js';
import { actionNotPosted, personErasedMeanwhile, shiftOver, shiftUnknown } from './rsvps.errors.js';
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
    const at = this.clock.now();
    const said = { answer, guests, source: 'console' as const, at, inTurn: true };
    const saidBy = `person:${caller.person?.id ?? 'nobody'}`;
    const toRecord = { actionId: params.id, contactId, shiftId, said, replyId: null, saidBy };
    return this.transactions.run(async (tx) => {
      const recorded = recordedOrRefused(await this.record.run(tx, toRecord));
      const details = { contactId };
      await audit(tx, caller, { deed: 'rsvp.noted', subject: `action:${params.id}`, details, at });
      return recorded;
    });
  }
}

const refusals: Readonly<Record<NoPlace, ProblemDefinition>> = {
  'no such action': actionUnknown,
  'no such shift': shiftUnknown,
  'not posted': actionNotPosted,
  erased: personErasedMeanwhile,
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
