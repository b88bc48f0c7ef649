import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { Logger } from '#runtime';
import { type DeedsRow, deedsOf, personOf, stampOf, type WholeRow } from './people-rows.js';
import { PeopleTable } from './people-table.js';
import { type ChangeKind, changeKinds, changesOf, isOfAnother, lookNow, type Looked } from './read-changes.js';
import { readDeeds, readNeighbours, readWhole } from './read-people.sql.js';

const peoplePerRead = 2_000;
const retryMs = 2_000;

/** While nobody asks: so that the first question after a large import does not wait for all of it. */
const catchUpEveryMs = 30_000;

/** What a look at the database found changed. */
interface Found {
  readonly people: Set<string>;
  readonly doers: Set<string>;
}

/**
 * Everybody as audiences know them, in the memory of each replica: read once on start, and before each use whatever was
 * committed since. A row that counts is stamped with its transaction, so that exactly those are read again that were
 * not over at the look before; nothing that commits late is missed. When a backup was restored meanwhile, these numbers
 * mean nothing any more and everybody is read anew.
 */
@Injectable()
export class KnownPeople implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Counts what was done at each action, so that who keeps that knows when it is old. */
  readonly actionTurns = new Map<string, number>();
  /** Grows whenever anything changed. */
  turn = 0;
  private readonly closing = new AbortController();
  private building: Promise<void> = Promise.resolve();
  /** The last look, and the one after it that has not begun. */
  private last: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private held = new PeopleTable();
  /** The look that the table is as of; null while everybody is being read. */
  private looked: Looked | null = null;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** Another one after everybody was read anew: ordinals of the one before mean nobody in it. */
  get table(): PeopleTable {
    return this.held;
  }

  onApplicationBootstrap(): void {
    this.building = this.build();
    this.timer = setInterval(() => void this.keepUp(), catchUpEveryMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    clearInterval(this.timer);
    await this.building;
    await this.last;
  }

  /** True once everybody was read, or within that time; false when it takes longer. */
  async isReady(withinMs: number): Promise<boolean> {
    await Promise.race([this.building, pause(withinMs, undefined, { ref: false })]);
    return this.looked !== null;
  }

  /** Everything that was committed before the call is in the table. */
  async caughtUp(): Promise<void> {
    await this.building;
    return this.look();
  }

  /** A look that is under way may have begun before what the caller knows of: all share the next, one after another. */
  private look(): Promise<void> {
    this.waiting ??= this.last.then(() => {
      this.waiting = null;
      return this.catchUp();
    });
    this.last = this.waiting.catch(() => undefined);
    return this.waiting;
  }

  private async keepUp(): Promise<void> {
    if (!this.looked || this.waiting) return;
    await this.look().catch((error: unknown) => {
      this.logger.warn({ error }, 'audiences could not be caught up with and are tried again');
    });
  }

  private async build(): Promise<void> {
    this.looked = null;
    const table = new PeopleTable();
    let looked: Looked | null = null;
    for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after;) {
      if (this.closing.signal.aborted) return;
      try {
        looked ??= await lookNow(this.database);
        after = await this.readAfter(after, table, looked);
      } catch (error) {
        this.logger.warn({ error }, 'people could not be read for audiences and are tried again');
        // Woken early by the end of the process, which is no error.
        await pause(retryMs, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
      }
    }
    this.held = table;
    this.looked = looked;
    this.turn += 1;
  }

  /** The last id read; null when there was nobody. */
  private async readAfter(after: string, table: PeopleTable, { until }: Looked): Promise<string | null> {
    const [people, doers] = await Promise.all([
      this.database.query<WholeRow>(readWhole.after, [null, after, peoplePerRead]),
      this.database.query<DeedsRow>(readDeeds.after, [null, after, peoplePerRead]),
    ]);
    for (const row of people) table.put(personOf(isAhead(row.stamp, until) ? { ...row, stamp: '0' } : row));
    for (const row of doers) table.putDeeds(row.id, deedsOf(row));
    return people.at(-1)?.id ?? null;
  }

  private async catchUp(): Promise<void> {
    const looked = await lookNow(this.database);
    const before = this.looked;
    if (before === null || isOfAnother(before, looked)) return this.readAnew();
    const found: Found = { people: new Set(), doers: new Set() };
    await Promise.all(changeKinds.map((kind) => this.find(kind, before.since, looked.until, found)));
    if (found.people.size + found.doers.size > 0) this.turn += 1;
    await this.takeIn(await this.withNeighbours(found.people));
    for (const ids of inParts([...found.doers])) await this.readDeedsOf(ids);
    this.looked = looked;
  }

  private async readAnew(): Promise<void> {
    this.logger.warn('the database is another one than before, everybody is read anew for audiences');
    this.building = this.build();
    await this.building;
  }

  private async find(kind: ChangeKind, since: string, until: string, { people, doers }: Found): Promise<void> {
    for await (const rows of changesOf(this.database, kind, since, until)) {
      for (const { a: id, stamp, actionId } of rows) {
        if (this.isNews(kind, id, stamp)) people.add(id);
        if (kind !== 'people') doers.add(id);
        if (actionId !== null) this.actionTurns.set(actionId, (this.actionTurns.get(actionId) ?? 0) + 1);
      }
    }
  }

  /** False for what was read as of that very transaction, at an earlier look that another transaction held back. */
  private isNews(kind: ChangeKind, id: string, stamp: string): boolean {
    return kind === 'toLookAt' || (kind === 'people' && !this.table.isAsOf(id, stampOf(stamp)));
  }

  /** A change of one changes what becomes of others who share a number or an address with them, now or before. */
  private async withNeighbours(changed: ReadonlySet<string>): Promise<readonly string[]> {
    const all = new Set(changed);
    for (const id of changed) {
      const ordinal = this.table.ids.find(id);
      for (const other of ordinal < 0 ? [] : this.table.sharersOf(ordinal)) all.add(this.table.ids.idAt(other));
    }
    for (const ids of inParts([...changed])) {
      const others = await this.database.query<{ id: string }>(readNeighbours, [ids]);
      for (const { id } of others) all.add(id);
    }
    return [...all];
  }

  private async takeIn(ids: readonly string[]): Promise<void> {
    for (const part of inParts(ids)) {
      const rows = await this.database.query<WholeRow>(readWhole.these, [null, part]);
      const here = new Set(rows.map(({ id }) => id));
      for (const row of rows) this.table.put(personOf(row));
      for (const id of part) if (!here.has(id)) this.table.remove(id);
    }
  }

  private async readDeedsOf(ids: readonly string[]): Promise<void> {
    const rows = await this.database.query<DeedsRow>(readDeeds.these, [null, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) this.table.putDeeds(id, deedsOf(byId.get(id)));
  }
}

/** What a restored database brought along may be stamped with a number that a later change will really have. */
function isAhead(stamp: string, until: string): boolean {
  return BigInt(stamp) >= BigInt(until);
}

function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / peoplePerRead) }, (_, part) =>
    ids.slice(part * peoplePerRead, (part + 1) * peoplePerRead),
  );
}
