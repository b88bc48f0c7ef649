import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractLogger } from 'typeorm';
import type { Database } from '#database';

/** Notes every statement that runs on behalf of whoever asks, and none of timers or of others. */
class StatementNotes extends AbstractLogger {
  readonly asking = new AsyncLocalStorage<string[]>();

  override logQuery(statement: string): void {
    this.asking.getStore()?.push(statement.replace(/\s+/g, ' ').trim());
  }

  protected override writeLog(): void {
    // Nothing else is of interest here.
  }
}

/** What the databases are asked while something is done, in order. */
export function statementsOf(...databases: readonly Database[]): (deed: () => Promise<unknown>) => Promise<string[]> {
  const notes = new StatementNotes();
  for (const { dataSource } of databases) dataSource.logger = notes;
  return async (deed) => {
    const statements: string[] = [];
    await notes.asking.run(statements, deed);
    return statements;
  };
}
