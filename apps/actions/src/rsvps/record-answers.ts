import { Injectable } from '@nestjs/common';
import { rsvpRecorded } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { erasedAmong } from '#service';
import { ChangeBell } from '../changes/change-bell.js';
import {
  type AnswerToSave,
  loadPersonsActions,
  type PersonsAction,
  type PersonsShift,
  saveAnswers,
} from './answers.js';
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

/** Why an answer has no place: there is no such action or shift, the action is a draft, or its person was erased. */
export type NoPlace = 'no such action' | 'no such shift' | 'not posted' | 'erased';

/** An answer, and the transaction by which what follows from it is told. */
export interface AnswerInHand {
  readonly tx: Tx;
  readonly answer: AnswerToRecord;
}

/** Records answers inside the caller's transaction, with their history and their events. */
@Injectable()
export class RecordAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly bell: ChangeBell,
  ) {}

  /**
   * @param inHand answers of different people, all in one transaction.
   * @returns what became of each, in order.
   */
  async run(inHand: readonly AnswerInHand[]): Promise<(RecordedAnswer | NoPlace)[]> {
    const [first] = inHand;
    if (!first) return [];
    const people = inHand.map(({ answer }) => answer);
    const actions = await loadPersonsActions(first.tx, people);
    const contactIds = people.map(({ contactId }) => contactId);
    const erased = await erasedAmong(first.tx, contactIds);
    const recordedAt = this.clock.now();
    const outcomes = inHand.map((one, index) =>
      erased.has(one.answer.contactId) ? gone : meet(actions[index] ?? null, one, recordedAt),
    );
    await this.keep(
      first.tx,
      outcomes.flatMap(({ change }) => change ?? []),
    );
    return outcomes.map(({ recorded }) => recorded);
  }

  private async keep(tx: Tx, changes: readonly Change[]): Promise<void> {
    const saves = changes.map(({ save }) => save);
    const ids = await saveAnswers(tx, saves);
    changes.forEach((change, index) => publishRecorded(change, ids[index] as string));
    const changed = new Set(saves.map(({ actionId }) => actionId));
    tx.afterCommit(() => changed.forEach((actionId) => this.bell.ring(actionId)));
  }
}

interface Change {
  readonly tx: Tx;
  readonly save: AnswerToSave;
}

interface Met {
  readonly recorded: RecordedAnswer | NoPlace;
  readonly change?: Change;
}

/** Of an erased person nothing is written down any more. */
const gone: Met = { recorded: 'erased' };

/** What becomes of an answer, and what is written for it: nothing where it changes nothing. */
function meet(action: PersonsAction | null, { tx, answer }: AnswerInHand, recordedAt: Date): Met {
  const choice = placeOf(action, answer);
  if (typeof choice === 'string') return { recorded: choice };
  const { shift } = choice;
  const said = inItsTurn(shift.standing, answer.said);
  const { standing, effect } = outcomeOf(choice, said);
  const recorded = { shiftId: shift.shiftId, standing, effect };
  if (effect === 'unchanged') return { recorded };
  return { recorded, change: { tx, save: { ...answer, said, shift, standing, effect, recordedAt } } };
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
function publishRecorded({ tx, save }: Change, rsvpId: string): void {
  const { standing, effect, actionId, contactId, replyId, recordedAt } = save;
  const verified = effect !== 'waits';
  const shown = verified ? standing : standing.pending;
  if (!shown?.answer) return;
  tx.publish(rsvpRecorded, {
    rsvpId,
    actionId,
    shiftId: save.shift.shiftId,
    contactId,
    answer: shown.answer,
    guests: shown.guests,
    source: verified ? standing.source : 'page',
    verified,
    replyId,
    recordedAt: recordedAt.toISOString(),
  });
}
