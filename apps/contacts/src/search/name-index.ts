import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '#database';
import { Logger, MachineClock } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { ChangeWindow } from './change-window.rules.js';
import { NameTable } from './name-table.js';
import { foldWords } from './search.rules.js';

const beforeEverybody = '00000000-0000-0000-0000-000000000000';
const peoplePerRead = 2_000;
const retryMs = 2_000;

/** With more of them than this, whoever searches does not wait until all are read: a list was imported just now. */
const mostWaitedFor = 20_000;

interface PersonRow {
  readonly id: string;
  readonly version: number;
  readonly name: Buffer | null;
  readonly phones: readonly { readonly id: string; readonly phone: string }[];
  readonly changedAt: Date;
}

// Whoever went into somebody else's record and is here again was read again before.
const selectLeft = `
  SELECT contact_id AS id FROM erased_contacts WHERE erased_at >= $1
   UNION ALL SELECT gone_contact_id FROM contact_merges m
    WHERE merged_at >= $1 AND NOT EXISTS (SELECT FROM contacts c WHERE c.id = m.gone_contact_id)`;

const columns = `
  c.id, c.version, c.name, c.changed_at AS "changedAt",
  coalesce((SELECT json_agg(json_build_object('id', p.id, 'phone', encode(p.phone, 'hex')))
              FROM contact_phones p WHERE p.contact_id = c.id), '[]') AS phones`;

/**
 * Finds people by the beginnings of their names and the last four digits of their numbers. Both are sealed at rest, so
 * each replica opens everybody once on start and keeps in memory what it needs; before each search it reads who has
 * changed or left since, so that it costs nothing while nobody searches.
 */
@Injectable()
export class NameIndex implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly table = new NameTable();
  private readonly closing = new AbortController();
  private building: Promise<void> = Promise.resolve();
  private catchingUp: Promise<void> | null = null;
  private readonly window = new ChangeWindow();
  private largeCatchUp: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly machineClock: MachineClock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.building = this.build();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.building;
    await this.largeCatchUp;
  }

  /** Ids of those whom all terms fit, in the order of their names; only of some people where these are named. */
  async find(terms: readonly string[], limit: number, among: ReadonlySet<string> | null): Promise<string[]> {
    await this.caughtUp();
    return this.table.find(terms, limit, among);
  }

  /** Ids of people who are called alike, by each name that several have; accents and case apart. */
  async sameNames(): Promise<string[][]> {
    await this.caughtUp();
    return this.table.sameNames();
  }

  private async caughtUp(): Promise<void> {
    await this.building;
    // Those who search at the same moment share one look.
    this.catchingUp ??= this.catchUp().finally(() => (this.catchingUp = null));
    await this.catchingUp;
  }

  private async build(): Promise<void> {
    for (let after: string | null = beforeEverybody; after;) {
      if (this.closing.signal.aborted) return;
      after = await this.readNext(after);
    }
  }

  /** The last id read; null when there was nobody. A database that is away is asked again. */
  private async readNext(after: string): Promise<string | null> {
    try {
      if (after === beforeEverybody) await this.markBeginning();
      const rows = await this.database.query<PersonRow>(
        `SELECT ${columns} FROM contacts c WHERE c.id > $1 ORDER BY c.id LIMIT $2`,
        [after, peoplePerRead],
      );
      this.take(rows);
      return rows.at(-1)?.id ?? null;
    } catch (error) {
      this.logger.warn({ error }, 'the index of names could not be read and is tried again');
      // Woken early by the end of the process, which is no error.
      await pause(retryMs, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
      return after;
    }
  }

  /** Whoever changes while everybody is read may have been passed already, so the first look goes back to here. */
  private async markBeginning(): Promise<void> {
    const [row] = await this.database.query<{ at: Date | null }>('SELECT max(changed_at) AS at FROM contacts');
    if (row?.at) this.window.seen(row.at, this.machineClock.nowMs());
  }

  private async catchUp(): Promise<void> {
    if (this.largeCatchUp) return;
    const since = this.window.next(this.machineClock.nowMs());
    const changed = await this.database.query<{ id: string; version: number }>(
      'SELECT id, version FROM contacts WHERE changed_at >= $1 ORDER BY changed_at',
      [since],
    );
    const stale = changed.filter(({ id, version }) => this.table.versionOf(id) !== version).map(({ id }) => id);
    const reading = this.readAgain(stale);
    if (stale.length <= mostWaitedFor) await reading;
    else {
      this.largeCatchUp = reading.catch((error: unknown) => {
        this.logger.warn({ error }, 'the index of names did not catch up and tries again at the next search');
      });
      void this.largeCatchUp.finally(() => (this.largeCatchUp = null));
    }
    const left = await this.database.query<{ id: string }>(selectLeft, [since]);
    for (const { id } of left) this.table.remove(id);
  }

  private async readAgain(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length && !this.closing.signal.aborted; from += peoplePerRead) {
      const some = ids.slice(from, from + peoplePerRead);
      const sql = `SELECT ${columns} FROM contacts c WHERE c.id = ANY($1) ORDER BY c.changed_at`;
      const rows = await this.database.query<PersonRow>(sql, [some]);
      this.take(rows);
      // Never ahead of what was read: one that changed once more since is read once more.
      const first = rows[0];
      if (first) this.window.seen(first.changedAt, this.machineClock.nowMs());
    }
  }

  private take(rows: readonly PersonRow[]): void {
    for (const { id, version, name, phones } of rows) {
      const words = foldWords(this.fields.openOptional('name', id, name) ?? '');
      const endings = phones.map((phone) =>
        this.fields.open('phone', phone.id, Buffer.from(phone.phone, 'hex')).slice(-4),
      );
      this.table.put({ id, version, words, endings });
    }
  }
}
