import type { Sql } from '#database';
import { newId, Problem } from '#runtime';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Partner } from '../partners/partner.entity.js';
import { Action } from './action.entity.js';
import { actionPostedAlready, actionUnknown, referenceUnknown, shiftTimesWrong } from './actions.errors.js';
import { type DraftShift, type GivenShift, readShifts } from './draft-shifts.rules.js';
import { Shift } from './shift.entity.js';

/**
 * The shifts with their times read.
 *
 * @throws Problem `shift_times_wrong`
 */
export function shiftsOrRefusal(given: readonly GivenShift[], timeZone: string): DraftShift[] {
  const { shifts, faults } = readShifts(given, timeZone);
  if (faults.length > 0) throw new Problem(shiftTimesWrong, { fields: faults });
  return shifts;
}

/** @throws Problem `reference_unknown` when a partner or campaign that is named does not exist. */
export async function refuseUnknownReferences(
  sql: Sql,
  { partnerId, campaignId }: { partnerId?: string | null; campaignId?: string | null },
): Promise<void> {
  const unknown: { path: string; message: string }[] = [];
  if (partnerId && !(await sql.manager.existsBy(Partner, { id: partnerId }))) {
    unknown.push({ path: 'body.partnerId', message: 'There is no such partner.' });
  }
  if (campaignId && !(await sql.manager.existsBy(Campaign, { id: campaignId }))) {
    unknown.push({ path: 'body.campaignId', message: 'There is no such campaign.' });
  }
  if (unknown.length > 0) throw new Problem(referenceUnknown, { fields: unknown });
}

/** Puts these shifts in the place of all that were there. */
export async function replaceShifts(sql: Sql, actionId: string, shifts: readonly DraftShift[]): Promise<void> {
  await sql.manager.delete(Shift, { actionId });
  await sql.manager.insert(
    Shift,
    shifts.map((shift) => ({ ...shift, id: newId(), actionId })),
  );
}

/**
 * The action, locked until the transaction ends.
 *
 * @throws Problem `action_unknown`
 */
export async function lockAction(sql: Sql, id: string): Promise<Action> {
  const action = await sql.manager.findOne(Action, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!action) throw new Problem(actionUnknown);
  return action;
}

/**
 * The draft, locked until the transaction ends.
 *
 * @throws Problem `action_unknown`, `action_posted_already`
 */
export async function lockDraft(sql: Sql, id: string): Promise<Action> {
  const action = await lockAction(sql, id);
  if (action.state !== 'draft') throw new Problem(actionPostedAlready);
  return action;
}
