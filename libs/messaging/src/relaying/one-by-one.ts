import type { Client, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** One connection for several who ask at once: statements run in the order in which they are given, one at a time. */
export class OneByOne {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: Client) {}

  query<T extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<T>> {
    const answer = this.last.then(() => this.client.query<T>(statement));
    // Whoever asked hears of a failure; the next statement has nothing to do with it.
    this.last = answer.catch(() => undefined);
    return answer;
  }
}
