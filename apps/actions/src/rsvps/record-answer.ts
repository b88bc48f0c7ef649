import { Injectable } from '@nestjs/common';
import { rsvpRecorded } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ChangeBell } from '../changes/change-bell.js';
import { type PersonsAction, type PersonsShift, loadPersonsAction, saveAnswer } from './answers.js';
import { chooseShift } from './choose-shift.rules.js';
import { applyAnswer, type Effect, inItsTurn, type Outcome, type Said, type Standing } from './rsvp.rules.js';

/** An answer of a person, whoever brought it. */
export interface AnswerToRecord {
  readonly actionId: string;
  readonly contactId: string;
  /** Null: see {@link chooseShift}. */
  readonly shiftId: string | null;
  readonly said: Said;
  /** The reply that said so; null for other sources. */
  readonly replyId: string | null;
  /** Who brought it over HTTP; null for a text. */
  readonly saidBy: string | null;
}

/** What became of an answer. */
export interface RecordedAnswer {
  readonly shiftId: string;
  readonly standing: Standing;
  readonly effect: Effect;
}

/** Why an answer has no place: there is no such action or shift, or the action is a draft. */
export type NoPlace = 'no such action' | 'no such shift' | 'not posted';

/** Records one answer inside the caller's transaction, with its history and its event. */
@Injectable()
export class RecordAnswer {
  constructor(
    private readonly clock: Clock,
    private readonly bell: ChangeBell,
  ) {}

  async run(tx: Tx, given: AnswerToRecord): Promise<RecordedAnswer | NoPlace> {
    const action = await loadPersonsAction(tx, given.actionId, given.contactId);
    const choice = placeOf(action, given);
    if (typeof choice === 'string') return choice;
    const answer = { ...given, said: inItsTurn(choice.shift.standing, given.said) };
    const { standing, effect } = outcomeOf(choice, answer.said);
    const recorded = { shiftId: choice.shift.shiftId, standing, effect };
    if (effect === 'unchanged') return recorded;
    const recordedAt = this.clock.now();
    const rsvpId = await saveAnswer(tx, { ...answer, shift: choice.shift, standing, effect, recordedAt });
    publishRecorded(tx, answer, recorded, { rsvpId, recordedAt });
    tx.afterCommit(() => this.bell.ring(answer.actionId));
    return recorded;
  }
}

type Choice = NonNullable<ReturnType<typeof chooseShift<PersonsShift>>>;

function placeOf(action: PersonsAction | null, { shiftId, said }: AnswerToRecord): Choice | NoPlace {
  if (action === null) return 'no such action';
  if (action.state !== 'posted') return 'not posted';
  return chooseShift(action.shifts, shiftId, said.at) ?? 'no such shift';
}

/** After the shift is over nothing counts any more: who came is a matter of attendance. */
function outcomeOf({ shift, tooLate }: Choice, said: Said): Outcome {
  if (!tooLate) return applyAnswer(shift.standing, said);
  const nothing: Standing = { answer: null, guests: 0, source: said.source, answeredAt: said.at, pending: null };
  return { standing: shift.standing ?? nothing, effect: 'too_late' };
}

/**
 * Tells what stands, also after an answer that changed nothing: whoever texted gets the truth as their echo. Where
 * nothing stands (the answer came too late and was the first) there is nothing to tell.
 */
function publishRecorded(
  tx: Tx,
  answer: AnswerToRecord,
  { shiftId, effect, standing }: RecordedAnswer,
  { rsvpId, recordedAt }: { rsvpId: string; recordedAt: Date },
): void {
  const verified = effect !== 'waits';
  const shown = verified ? standing : standing.pending;
  if (!shown?.answer) return;
  tx.publish(rsvpRecorded, {
    rsvpId,
    actionId: answer.actionId,
    shiftId,
    contactId: answer.contactId,
    answer: shown.answer,
    guests: shown.guests,
    source: verified ? standing.source : 'page',
    verified,
    replyId: answer.replyId,
    recordedAt: recordedAt.toISOString(),
  });
}
