import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Problem } from '#runtime';
import { stateOf } from '../actions/posting.rules.js';
import { Breakdowns } from '../counts/breakdowns.js';
import type { ShownBreakdown } from '../counts/breakdown.rules.js';
import { totalOf } from '../counts/counts.rules.js';
import { readShiftCounts, type ShiftCounts } from '../counts/shift-counts.js';
import { LinkNames } from '../link-names/link-names.js';
import { Board } from './board.entity.js';
import { isViewToNote, linkState } from './board.rules.js';
import { boardUnknown } from './boards.errors.js';
import type { BoardView } from './boards.routes.js';

type LiveView = Extract<BoardView, { state: 'live' }>;
type BoardWithAction = Pick<Board, 'id' | 'actionId' | 'name' | 'endsAt' | 'createdBy' | 'action'>;

/** Reads what a board shows, straight from the tables. */
@Injectable()
export class BoardSnapshots {
  constructor(
    private readonly database: Database,
    private readonly breakdowns: Breakdowns,
    private readonly clock: Clock,
    private readonly names: LinkNames,
  ) {}

  /** @throws Problem `board_unknown` */
  async take(boardId: string): Promise<{ actionId: string; view: BoardView }> {
    const now = this.clock.now();
    const board = await this.load(boardId);
    if (isViewToNote(board.lastViewedAt, now)) await this.noteView(boardId, now);
    return { actionId: board.actionId, view: await this.view(board, now) };
  }

  private async load(id: string): Promise<Board> {
    const relations = { action: { partner: true } };
    const board = await this.database.dataSource.manager.findOne(Board, { where: { id }, relations });
    if (!board) throw new Problem(boardUnknown);
    // A partner reads it on the board; nobody else of those below knows that it is sealed.
    return Object.assign(board, { name: this.names.nameOf('boards', board) });
  }

  private async noteView(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE boards SET last_viewed_at = $2 WHERE id = $1', [id, now]);
  }

  private async view(board: Board, now: Date): Promise<BoardView> {
    const state = linkState(board, now);
    if (state === 'revoked') return { state, version: 'revoked' };
    if (state === 'ended')
      return { state, version: 'ended', boardName: board.name, endsAt: board.endsAt.toISOString() };
    const shifts = await readShiftCounts(this.database, [board.actionId]);
    const shown = await this.breakdowns.shown(board.actionId, shifts);
    const live = liveView(board, shifts, shown, now);
    return { ...live, version: versionOf(live), at: now.toISOString() };
  }
}

function liveView(
  board: BoardWithAction,
  shifts: readonly ShiftCounts[],
  shown: ShownBreakdown,
  now: Date,
): Omit<LiveView, 'version' | 'at'> {
  const { committed, here } = totalOf(shifts.map(({ counts }) => counts));
  const target = shifts.reduce((sum, shift) => sum + shift.target, 0);
  const parts = new Map(shown.shifts.map((part) => [part.shiftId, part]));
  return {
    state: 'live',
    boardName: board.name,
    endsAt: board.endsAt.toISOString(),
    sharedBy: board.createdBy,
    action: actionOf(board, now),
    totals: { committed, here, target, maybe: shown.maybe, unverified: shown.unverified },
    shifts: shifts.map((shift) => ({
      shiftId: shift.shiftId,
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      target: shift.target,
      committed: parts.get(shift.shiftId)?.committed ?? { withheld: true },
      here: parts.get(shift.shiftId)?.here ?? { withheld: true },
    })),
  };
}

function actionOf({ action }: BoardWithAction, now: Date): LiveView['action'] {
  return {
    slug: action.slug,
    kind: action.kind,
    title: action.title,
    place: action.place,
    timeZone: action.timeZone,
    partnerName: action.partner?.name ?? null,
    state: stateOf(action, now),
  };
}

/** The same for the same content, whichever replica made it and however often. */
function versionOf(view: Omit<LiveView, 'version' | 'at'>): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22);
}
