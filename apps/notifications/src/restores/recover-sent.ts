import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Logger, newId } from '#runtime';
import { ProviderUnreachable } from '../channels/twilio-sms/listing-client.js';
import { ListRefused } from '../channels/twilio-sms/sms-list.js';
import { AdoptSent } from './adopt-sent.js';
import { ReadSent, type SentText } from './read-sent.js';

// What was sent before the backup is in it.
const keep = `
  INSERT INTO recovered_texts (id, provider_sid, phone_index, words_hash, state, error_code, created_at)
  SELECT sent.* FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::text[], $6::int[], $7::timestamptz[])
         AS sent (id, provider_sid, phone_index, words_hash, state, error_code, created_at)
   WHERE NOT EXISTS (SELECT FROM messages AS m WHERE m.phone_index = sent.phone_index AND m.provider_sid = sent.provider_sid)
  ON CONFLICT (provider_sid) DO NOTHING`;

/**
 * Finds out what went out after the backup to which the database was set back: the provider still lists it. What this
 * database plans to send and is in that list was sent.
 */
@Injectable()
export class RecoverSent {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadSent,
    private readonly adopt: AdoptSent,
    private readonly logger: Logger,
  ) {}

  /** @returns false while the provider has not answered; once it has, or there was nothing to ask, true. */
  async run(): Promise<boolean> {
    return this.ask(`state = 'asking'`);
  }

  /** The same once more, of a provider that has told before: its list may have lagged. */
  async again(): Promise<boolean> {
    return this.ask(`found_at >= (SELECT max(found_at) FROM restores)`);
  }

  private async ask(which: string): Promise<boolean> {
    const [open] = await this.database.query<{ since: Date | null }>(
      `SELECT min(since) AS since FROM restores WHERE ${which}`,
    );
    if (!open?.since) return true;
    try {
      await this.take(await this.reading.run(open.since));
      return true;
    } catch (error) {
      if (error instanceof ListRefused) return this.giveUp(error);
      if (!(error instanceof ProviderUnreachable)) throw error;
      this.logger.warn({ error }, 'the provider cannot be asked what was sent since the backup, trying again');
      return false;
    }
  }

  private async take(sent: readonly SentText[]): Promise<void> {
    const adopted = await this.database.transaction(async (sql) => {
      await sql.query(keep, [
        sent.map(() => newId()),
        sent.map(({ sid }) => sid),
        sent.map(({ phone }) => phone),
        sent.map(({ words }) => words),
        sent.map(({ state }) => state),
        sent.map(({ code }) => code),
        sent.map(({ createdAt }) => createdAt),
      ]);
      await sql.query(`UPDATE restores SET state = 'known'`);
      return this.adopt.run(sql);
    });
    this.logger.warn({ rows: sent.length, count: adopted }, 'the provider told what was sent since the backup');
  }

  private async giveUp(error: ListRefused): Promise<true> {
    await this.database.query(`UPDATE restores SET state = 'unknown' WHERE state = 'asking'`);
    this.logger.error({ error }, 'the provider does not tell what was sent since the backup: a person must decide');
    return true;
  }
}
