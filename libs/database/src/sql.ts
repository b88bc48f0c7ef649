import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';

/** A value that PostgreSQL takes as a parameter. */
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | undefined | object;

/** What can run SQL: a transaction, or the database outside of one. */
export interface Sql {
  /** TypeORM's side of the same connection: for entities, off the hot paths. */
  readonly manager: EntityManager;

  /** Rows of a statement with `$1` parameters; for INSERT, UPDATE and DELETE the rows of its RETURNING. */
  query<T extends object = Record<string, unknown>>(text: string, parameters?: readonly SqlValue[]): Promise<T[]>;

  /**
   * The same for a statement that runs many times a second: each connection parses and plans it once and knows it by
   * its name, which no other text may have. Its plan must suit every parameter.
   */
  prepared<T extends object = Record<string, unknown>>(
    name: string,
    text: string,
    parameters: readonly SqlValue[],
  ): Promise<T[]>;
}

/** The given manager as {@link Sql}. */
export function sqlOn(manager: EntityManager): Sql {
  return {
    manager,
    async query<T extends object>(text: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
      const answer: unknown = await manager.query(text, [...parameters]);
      return rowsOf<T>(answer);
    },
    async prepared<T extends object>(name: string, text: string, parameters: readonly SqlValue[]): Promise<T[]> {
      // Outside of a transaction each statement may meet another connection, to which its name says nothing.
      if (!manager.queryRunner) return this.query<T>(text, parameters);
      // By then the connection may carry a transaction of somebody else.
      if (manager.queryRunner.isReleased) throw new Error('This transaction is over.');
      const client = (await manager.queryRunner.connect()) as ClientBase;
      const answer = await client.query<T>({ name, text, values: [...parameters] });
      return answer.rows;
    },
  };
}

/** TypeORM answers UPDATE and DELETE with [rows, count] and all else with rows. */
function rowsOf<T>(answer: unknown): T[] {
  if (!Array.isArray(answer)) return [];
  const first: unknown = answer[0];
  return (answer.length === 2 && Array.isArray(first) && typeof answer[1] === 'number' ? first : answer) as T[];
}
