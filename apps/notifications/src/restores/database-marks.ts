import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Logger, Settings } from '#runtime';
import { type DatabaseMark, readMark, writeMark } from './database-mark.rules.js';

const howFar = `
  SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' ||
         (SELECT oid FROM pg_database WHERE datname = current_database())::text AS origin,
         (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::text AS place`;

/** Keeps how far the database has come in a file that no backup of the database contains. */
@Injectable()
export class DatabaseMarks {
  private readonly path: string;
  private kept: DatabaseMark | null = null;

  constructor(
    settings: Settings,
    private readonly database: Database,
    private readonly logger: Logger,
  ) {
    this.path = join(settings.values.dataDir, 'notifications.mark');
  }

  /** How far the database is now. */
  async now(): Promise<DatabaseMark> {
    const [row] = await this.database.query<{ origin: string; place: string }>(howFar);
    if (!row) throw new Error('PostgreSQL did not tell how far it is.');
    return { origin: row.origin, place: BigInt(row.place) };
  }

  /** How far it was when this was last written down; null when nobody wrote it down. */
  async read(): Promise<DatabaseMark | null> {
    if (!existsSync(this.path)) return null;
    const mark = readMark(await readFile(this.path, 'utf8'));
    if (!mark) this.logger.warn('the mark of the database could not be read, a database set back would not be noticed');
    return mark;
  }

  /** Writes down how far the database is, if it has moved; the file is there whole or as it was before. */
  async keep(): Promise<void> {
    const mark = await this.now();
    if (this.kept?.place === mark.place && this.kept.origin === mark.origin) return;
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const fresh = `${this.path}.${String(process.pid)}`;
    const file = await open(fresh, 'w', 0o600);
    await file.writeFile(writeMark(mark));
    await file.datasync();
    await file.close();
    await rename(fresh, this.path);
    this.kept = mark;
  }
}
