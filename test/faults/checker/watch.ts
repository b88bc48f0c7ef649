import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from '../ground/ground.js';
import { shownCount } from './collect.js';
import { counted, replayed } from './counting.rules.js';
import type { CountedTables, CountLook, HistoryRow, IdleSpell } from './facts.js';

const everyMs = 1_000;
const idleForMs = 60_000;

/** Looks at the counts and the processes while a seed runs: some promises hold at every moment, not only at the end. */
export class Watch {
  readonly looks: CountLook[] = [];
  readonly idleSpells: IdleSpell[] = [];
  private readonly over = new AbortController();
  private readonly idle = new Map<string, { since: number; handled: number }>();

  constructor(
    private readonly ground: Ground,
    private readonly actionId: () => string | null,
  ) {}

  async run(): Promise<void> {
    const { signal } = this.over;
    while (!signal.aborted) {
      // While the fault lasts, whoever is asked may be away: that look tells nothing.
      await this.lookAtCounts().catch(() => undefined);
      await this.lookAtProcesses().catch(() => undefined);
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  end(): void {
    this.over.abort();
  }

  private async lookAtCounts(): Promise<void> {
    const actionId = this.actionId();
    if (actionId === null) return;
    const before = await tables(this.ground, actionId);
    const shown = await shownCount(this.ground, actionId);
    this.looks.push({ shown, before, after: await tables(this.ground, actionId) });
  }

  /** A process that calls itself ready and does not get through what waits for it. */
  private async lookAtProcesses(): Promise<void> {
    for (const { name, trouble, lag, handled } of await this.ground.members()) {
      const spell = this.idle.get(name);
      if (trouble !== null || lag === 0 || handled !== spell?.handled) {
        this.idle.set(name, { since: performance.now(), handled });
      } else if (performance.now() - spell.since > idleForMs) {
        this.idleSpells.push({ name, lag, seconds: Math.round((performance.now() - spell.since) / 1000) });
        this.idle.delete(name);
      }
    }
  }
}

type PlainHistory = Pick<HistoryRow, 'shiftId' | 'contactId' | 'seq' | 'answer' | 'effect'>;

/** Both tables as one moment has them. */
async function tables({ databases }: Ground, actionId: string): Promise<CountedTables> {
  const [row] = await databases.query<{ rows: (string | null)[]; history: PlainHistory[] }>(
    'actions',
    `SELECT (SELECT coalesce(json_agg(answer), '[]') FROM rsvps WHERE action_id = $1) AS rows,
            (SELECT coalesce(json_agg(json_build_object('shiftId', shift_id, 'contactId', contact_id, 'seq', seq,
                                                        'answer', answer, 'effect', effect)), '[]')
               FROM rsvp_history WHERE action_id = $1) AS history`,
    [actionId],
  );
  const { rows = [], history = [] } = row ?? {};
  return { rows: counted(rows), history: counted(replayed(history)), changes: history.length };
}
