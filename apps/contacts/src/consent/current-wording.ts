import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Clock, Settings } from '#runtime';
import { consentWordings } from './wordings.words.js';

/** What people are shown now, and the version by which the ledger knows it. */
interface Wording {
  readonly version: number;
  readonly en: string;
  readonly es: string;
}

/** Knows the words that are shown where somebody agrees; words that were never shown before become a version. */
@Injectable()
export class CurrentWording implements OnApplicationBootstrap {
  private readonly known = new Map<string, Wording>();

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Words of a newer version are written down here, and not when somebody first reads them: reading changes nothing. */
  async onApplicationBootstrap(): Promise<void> {
    await this.run('join');
  }

  async run(kind: 'join'): Promise<Wording> {
    const org = this.settings.values.orgName;
    const words = { en: consentWordings.say('en', kind, { org }), es: consentWordings.say('es', kind, { org }) };
    const known = this.known.get(kind) ?? { version: await this.versionOf(kind, words), ...words };
    this.known.set(kind, known);
    return known;
  }

  /** The same words again are the same version, also when others were shown in between. */
  private async versionOf(kind: string, { en, es }: { en: string; es: string }): Promise<number> {
    const found = await find(this.database, kind, en, es);
    if (found !== null) return found;
    return this.database.transaction(async (sql) => {
      // Two processes that start together must not give two versions to the same words.
      await sql.query(`SELECT pg_advisory_xact_lock(hashtext('turnout wordings'))`);
      const meanwhile = await find(sql, kind, en, es);
      return meanwhile ?? this.add(sql, kind, { en, es });
    });
  }

  private async add(sql: Sql, kind: string, { en, es }: { en: string; es: string }): Promise<number> {
    const [added] = await sql.query<{ version: number }>(
      `INSERT INTO consent_wordings (version, kind, en, es, shown_since)
       SELECT coalesce(max(version), 0) + 1, $1, $2, $3, $4 FROM consent_wordings RETURNING version`,
      [kind, en, es, this.clock.now()],
    );
    if (!added) throw new Error('A wording was written without an answer.');
    return added.version;
  }
}

async function find(sql: Pick<Sql, 'query'>, kind: string, en: string, es: string): Promise<number | null> {
  const [found] = await sql.query<{ version: number }>(
    'SELECT version FROM consent_wordings WHERE kind = $1 AND en = $2 AND es = $3',
    [kind, en, es],
  );
  return found?.version ?? null;
}
