import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';

/** One process of this service: the keys that it holds, and the one that it seals with. */
export interface FieldKeyHolder {
  readonly keys: string[];
  readonly sealsWith: string;
}

/**
 * A process says at least this often that it is there; one that is silent for longer has ended, or sleeps and will find
 * out when it wakes up. Measured by the database's own time, which all processes share.
 */
const silentAfter = `interval '15 s'`;

const say = `
  WITH said AS (
    INSERT INTO field_key_holders AS known (process, keys, seals_with, seen_at) VALUES ($1, $2, $3, clock_timestamp())
    ON CONFLICT (process) DO UPDATE SET keys = excluded.keys, seals_with = excluded.seals_with, seen_at = clock_timestamp()
     WHERE known.keys <> excluded.keys OR known.seals_with <> excluded.seals_with
        OR known.seen_at < clock_timestamp() - ${silentAfter} / 3
  )
  SELECT seals_with AS "sealsWith" FROM field_key_choice`;

/** Which key seals, and which processes hold which keys, as the database of the service knows it. */
@Injectable()
export class FieldKeyTable {
  constructor(private readonly database: Database) {}

  /** Says what a process holds. The answer is the key that all are to seal with. */
  async say(process: string, { keys, sealsWith }: FieldKeyHolder): Promise<string> {
    const [choice] = await this.database.prepared<{ sealsWith: string }>('field_keys_say', say, [
      process,
      keys,
      sealsWith,
    ]);
    return choice?.sealsWith ?? sealsWith;
  }

  /** The key that seals; in a new database the one that is offered. */
  async begin(offered: string): Promise<string> {
    await this.database.query('INSERT INTO field_key_choice (seals_with) VALUES ($1) ON CONFLICT DO NOTHING', [
      offered,
    ]);
    await this.database.query(`DELETE FROM field_key_holders WHERE seen_at < clock_timestamp() - interval '1 day'`);
    return this.sealsWith(this.database);
  }

  async sealsWith(sql: Pick<Sql, 'query'> = this.database): Promise<string> {
    const [choice] = await sql.query<{ sealsWith: string }>('SELECT seals_with AS "sealsWith" FROM field_key_choice');
    if (!choice) throw new Error('No key was chosen for this database yet.');
    return choice.sealsWith;
  }

  /** The processes that are there. */
  holders(sql: Pick<Sql, 'query'> = this.database): Promise<FieldKeyHolder[]> {
    return sql.query<FieldKeyHolder>(
      `SELECT keys, seals_with AS "sealsWith" FROM field_key_holders
        WHERE seen_at > clock_timestamp() - ${silentAfter} ORDER BY process`,
    );
  }

  async choose(sql: Pick<Sql, 'query'>, key: string): Promise<void> {
    await sql.query('UPDATE field_key_choice SET seals_with = $1', [key]);
  }

  async leave(process: string): Promise<void> {
    await this.database.query('DELETE FROM field_key_holders WHERE process = $1', [process]);
  }
}
