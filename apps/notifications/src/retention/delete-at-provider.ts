import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Database } from '#database';
import { defineJob, Jobs } from '#jobs';
import { Clock, Metrics, Settings } from '#runtime';
import { SmsRemoval } from '../channels/twilio-sms/sms-removal.js';

/** Texts of one batch, deleted side by side; with the pause after it some twenty a second, and sending goes first. */
const atOnce = 10;
const paceMs = 500;

const hourMs = 60 * 60 * 1_000;

/** A text without a last word from the provider is over by then: none waits there for longer than ten hours. */
const lastWordHours = 7 * 24;

const beginning = '00000000-0000-0000-0000-000000000000';

interface Copy {
  readonly id: string;
  readonly sid: string;
}

// Texts in doubt are none of these: what became of them is asked of the provider, which must still know them.
const sent = `
  SELECT id, provider_sid AS sid FROM messages
   WHERE id > $1 AND channel = 'sms' AND provider_sid IS NOT NULL
     AND (state IN ('delivered', 'undelivered', 'failed') AND attempted_at < $2
          OR state IN ('accepted', 'sent') AND attempted_at < $3)
   ORDER BY id LIMIT $4`;

const received = `
  SELECT id, provider_sid AS sid FROM replies
   WHERE id > $1 AND left_provider_at IS NULL AND received_at < $2 AND $3::timestamptz IS NOT NULL
   ORDER BY id LIMIT $4`;

// Of a backup's time: this database has no message for them, and does not wait for their end.
const recovered = `
  SELECT id, provider_sid AS sid FROM recovered_texts
   WHERE id > $1 AND created_at < $2 AND $3::timestamptz IS NOT NULL ORDER BY id LIMIT $4`;

const kinds = [
  {
    name: 'sent',
    read: sent,
    note: 'UPDATE messages SET provider_sid = NULL WHERE id = ANY ($1::uuid[]) AND $2::timestamptz IS NOT NULL',
  },
  { name: 'received', read: received, note: 'UPDATE replies SET left_provider_at = $2 WHERE id = ANY ($1::uuid[])' },
  {
    name: 'recovered',
    read: recovered,
    note: 'DELETE FROM recovered_texts WHERE id = ANY ($1::uuid[]) AND $2::timestamptz IS NOT NULL',
  },
] as const;

/** What makes a job one. */
@Injectable()
export class JobParts {
  constructor(
    readonly jobs: Jobs,
    readonly metrics: Metrics,
  ) {}
}

/** Has the provider forget texts some time after they are final and stored here, whichever way they went. */
@Injectable()
export class DeleteAtProvider {
  private readonly deleted: Counter<'kind' | 'outcome'>;
  /** How far each kind has been looked through in this turn: what cannot go yet is not asked for twice. */
  private readonly seen = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly removal: SmsRemoval,
    private readonly clock: Clock,
    private readonly settings: Settings,
    parts: JobParts,
  ) {
    const { jobs, metrics } = parts;
    const help = 'Texts that the provider was asked to delete.';
    this.deleted = metrics.counter('turnout_provider_texts_deleted_total', help, ['kind', 'outcome']);
    jobs.add(defineJob({ name: 'delete-at-provider', everyMinutes: 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many texts were looked at; 0 ends the turn. */
  async run(): Promise<number> {
    for (const kind of kinds) {
      const copies = await this.next(kind);
      if (copies.length === 0) continue;
      await this.remove(kind, copies);
      this.seen.set(kind.name, copies.at(-1)?.id ?? beginning);
      await pause(paceMs);
      return copies.length;
    }
    this.seen.clear();
    return 0;
  }

  private next({ name, read }: (typeof kinds)[number]): Promise<Copy[]> {
    const hours = this.settings.values.providerTextHours;
    const ago = (much: number): Date => new Date(this.clock.nowMs() - much * hourMs);
    const after = this.seen.get(name) ?? beginning;
    return this.database.query<Copy>(read, [after, ago(hours), ago(Math.max(hours, lastWordHours)), atOnce]);
  }

  /** Notes what is gone also when the provider goes away in the middle. */
  private async remove({ name, note }: (typeof kinds)[number], copies: readonly Copy[]): Promise<void> {
    const asked = await Promise.allSettled(copies.map(({ sid }) => this.removal.remove(sid)));
    const gone = copies.filter((_, at) => asked[at]?.status === 'fulfilled' && asked[at].value);
    await this.database.query(note, [gone.map(({ id }) => id), this.clock.now()]);
    this.deleted.inc({ kind: name, outcome: 'gone' }, gone.length);
    this.deleted.inc({ kind: name, outcome: 'kept' }, copies.length - gone.length);
    const broken = asked.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
  }
}
