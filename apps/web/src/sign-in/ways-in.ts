import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';

/** What somebody can prove with who they are. */
export interface Ways {
  readonly passkeys: number;
  /** True once the app has shown its first code. */
  readonly codeApp: boolean;
}

/** Tells what somebody can prove with who they are. */
@Injectable()
export class WaysIn {
  constructor(private readonly database: Database) {}

  async of(staffId: string, sql: Pick<Sql, 'query'> = this.database): Promise<Ways> {
    const [ways] = await sql.query<Ways>(
      `SELECT (SELECT count(*)::int FROM passkeys WHERE staff_id = $1) AS passkeys,
         EXISTS (SELECT FROM code_apps WHERE id = $1 AND confirmed_at IS NOT NULL) AS "codeApp"`,
      [staffId],
    );
    return ways ?? { passkeys: 0, codeApp: false };
  }
}
