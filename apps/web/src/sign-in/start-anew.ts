import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { AccessKeys } from './access-keys.js';
import { SignInSteps } from './sign-in-steps.js';

/** Takes away every way in that somebody has, and ends where they are in: what was lost or stolen opens nothing more. */
@Injectable()
export class StartAnew {
  constructor(
    private readonly keys: AccessKeys,
    private readonly steps: SignInSteps,
  ) {}

  async run(sql: Sql, staffId: string): Promise<void> {
    await sql.query('DELETE FROM passkeys WHERE staff_id = $1', [staffId]);
    await sql.query('DELETE FROM recovery_codes WHERE staff_id = $1', [staffId]);
    await sql.query('DELETE FROM code_apps WHERE id = $1', [staffId]);
    await this.steps.endAll(sql, staffId);
    await this.keys.endAll(sql, staffId);
  }
}
