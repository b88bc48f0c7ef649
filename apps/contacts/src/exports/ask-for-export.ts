import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, Problem, type RouteInput, Settings } from '#runtime';
import { once } from '#service';
import { circleUnknown } from '../circles/circles.errors.js';
import { circlesOf, holdToOwnCircles } from '../circles/own-circles.rules.js';
import { namesSomebody } from '../reasons/reason.rules.js';
import { reasonNamesSomebody } from '../reasons/reasons.errors.js';
import { ExportWorker } from './export-worker.js';
import { exportLimitReached } from './exports.errors.js';
import { askForExport } from './exports.routes.js';

type Body = RouteInput<typeof askForExport>['body'];

/** Files of one person that are there or on their way at one time. */
const mostOpen = 5;

const countPeople = `
  SELECT count(*)::int AS size FROM contacts c
   WHERE $1::uuid IS NULL OR EXISTS (SELECT FROM contact_circles m WHERE m.contact_id = c.id AND m.circle_id = $1)`;

const countOpen = `
  SELECT count(*)::int AS open FROM exports
   WHERE asked_by = $1 AND state IN ('awaiting_approval', 'making', 'ready')`;

/** Somebody asks for a list of people. Nothing is made before a second person agreed, where the rule is on. */
@Injectable()
export class AskForExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly worker: ExportWorker,
  ) {}

  /**
   * Answers the id of the export.
   *
   * @throws Problem `out_of_scope`, `reason_names_somebody`, `circle_unknown`, `export_limit_reached`.
   */
  run({ body, headers }: RouteInput<typeof askForExport>, caller: Caller): Promise<string> {
    holdToOwnCircles(caller, body.circleId === null ? [] : [body.circleId]);
    if (namesSomebody(body.reason)) throw new Problem(reasonNamesSomebody);
    const at = this.clock.now();
    return this.transactions.run((tx) =>
      once(tx, { route: askForExport, caller, headers, at }, () => this.record(tx, body, caller, at)),
    );
  }

  private async record(tx: Tx, { format, circleId, reason }: Body, caller: Caller, at: Date): Promise<string> {
    const id = newId();
    const askedBy = caller.person?.id ?? caller.service;
    await this.holdToLimit(tx, askedBy);
    const known = await tx.query('SELECT id FROM circles WHERE id = $1', [circleId]);
    if (circleId !== null && known.length === 0) throw new Problem(circleUnknown);
    const [people] = await tx.query<{ size: number }>(countPeople, [circleId]);
    const size = people?.size ?? 0;
    const state = this.settings.values.twoPeople === 'on' ? 'awaiting_approval' : 'making';
    await tx.query(
      `INSERT INTO exports (id, format, circle_id, seen_circles, reason, asked_by, asked_at, size, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, format, circleId, circlesOf(caller), reason, askedBy, at, size, state],
    );
    const details = { format, circle: circleId, people: size, reason };
    await audit(tx, caller, { deed: 'export.asked', subject: `export:${id}`, details, at });
    tx.afterCommit(() => this.worker.wake());
    return id;
  }

  private async holdToLimit(tx: Tx, askedBy: string): Promise<void> {
    // Requests of one person that arrive together count one another.
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`turnout exports of ${askedBy}`]);
    const [row] = await tx.query<{ open: number }>(countOpen, [askedBy]);
    if ((row?.open ?? 0) >= mostOpen) throw new Problem(exportLimitReached);
  }
}
