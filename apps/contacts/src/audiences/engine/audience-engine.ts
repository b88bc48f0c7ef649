import { Injectable } from '@nestjs/common';
import { type audienceRule, type AudienceTree, conditionsOf } from '#contracts';
import type { z } from 'zod';
import { Database } from '#database';
import { Clock } from '#runtime';
import { centroidOf, type GeoPoint } from '../../zones/places.rules.js';
import type { PlacedApart } from '../audience.rules.js';
import type { Bits } from './bits.rules.js';
import { KnownPeople } from './known-people.js';
import type { PeopleTable } from './people-table.js';
import { type ActionRow, actionPeopleOf } from './people-rows.js';
import { Placing } from './placing.js';
import { readAction } from './read-people.sql.js';
import { type ActionPeople, peopleOf, type RuleGround } from './rule-bits.js';

export type AudienceRule = z.output<typeof audienceRule>;

/** Actions whose people are kept; each is as large as its people are many. */
const mostActions = 16;

/** Rules that are walked through at the same time. */
const mostWalked = 8;

/** A minute is as exact as a rule is that counts days. */
const minuteMs = 60_000;

/** People of a rule, by their ordinals in that table. */
interface Found {
  readonly table: PeopleTable;
  readonly members: Bits;
}

interface Walked {
  readonly turn: number;
  readonly minute: number;
  readonly found: Found;
}

/** Says whom a rule means and what would become of each of them: one engine counts them and hands them out. */
@Injectable()
export class AudienceEngine {
  private readonly actions = new Map<
    string,
    { readonly turn: number; readonly table: PeopleTable; readonly people: ActionPeople }
  >();
  private readonly walked = new Map<string, Walked>();

  constructor(
    private readonly known: KnownPeople,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** False while everybody is being read after a start, for longer than that. */
  isReady(withinMs: number): Promise<boolean> {
    return this.known.isReady(withinMs);
  }

  /** How many people of a rule end how, as of now. */
  async count(rule: AudienceRule): Promise<PlacedApart[]> {
    await this.known.caughtUp();
    const { table, members } = await this.membersOf(rule);
    return new Placing(table, members, rule.language).counts();
  }

  /** The next so many people of a rule after one of them, in the order of ids. */
  async next(rule: AudienceRule, after: string, most: number): Promise<ReturnType<Placing['next']>> {
    await this.known.caughtUp();
    const { table, members } = await this.walkedMembersOf(rule);
    return new Placing(table, members, rule.language).next(after, most);
  }

  /** While nothing changes, a rule that is walked through in parts is reckoned once. */
  private async walkedMembersOf(rule: AudienceRule): Promise<Found> {
    const key = JSON.stringify(rule);
    const { turn } = this.known;
    const minute = Math.floor(this.clock.nowMs() / minuteMs);
    const walked = this.walked.get(key);
    if (walked?.turn === turn && walked.minute === minute) return walked.found;
    const found = await this.membersOf(rule);
    keep(this.walked, key, { turn, minute, found }, mostWalked);
    return found;
  }

  private async membersOf(rule: AudienceRule): Promise<Found> {
    const tree = treeOf(rule);
    const { table } = this.known;
    const ground = await this.groundOf(tree, table);
    return { table, members: peopleOf(table, tree, ground) };
  }

  private async groundOf(tree: AudienceTree, table: PeopleTable): Promise<RuleGround> {
    const conditions = conditionsOf(tree);
    const near = conditions.flatMap((one) => (one.is === 'near_action' ? [one.actionId] : []));
    const took = conditions.flatMap((one) => ('withinDays' in one && one.actionId !== null ? [one.actionId] : []));
    const actions = new Map<string, ActionPeople>();
    for (const id of new Set(took)) actions.set(id, await this.actionPeople(id, table));
    return { nowMs: this.clock.nowMs(), actions, places: await this.placesOf(near) };
  }

  private async actionPeople(actionId: string, table: PeopleTable): Promise<ActionPeople> {
    const turn = this.known.actionTurns.get(actionId) ?? 0;
    const kept = this.actions.get(actionId);
    if (kept?.turn === turn && kept.table === table) return kept.people;
    const rows = await this.database.query<ActionRow>(readAction, [actionId]);
    const people = actionPeopleOf(rows, (id) => table.ids.find(id));
    keep(this.actions, actionId, { turn, table, people }, mostActions);
    return people;
  }

  private async placesOf(actionIds: readonly string[]): Promise<Map<string, GeoPoint>> {
    if (actionIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; postalCode: string }>(
      'SELECT id, postal_code AS "postalCode" FROM known_actions WHERE id = ANY ($1) AND postal_code IS NOT NULL',
      [actionIds],
    );
    return new Map(
      rows.flatMap(({ id, postalCode }) => {
        const place = centroidOf(postalCode);
        return place ? [[id, place] as const] : [];
      }),
    );
  }
}

/** The circle of an audience is a condition like any other. */
function treeOf({ circleId, rule }: AudienceRule): AudienceTree {
  const circle: AudienceTree[] = circleId === null ? [] : [{ is: 'in_circle', circleId }];
  return { all: [...circle, ...(rule ? [rule] : [])] };
}

/** Keeps the newest so many. */
function keep<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
