import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { OwnSession } from '../sign-in/fresh-proof.js';
import { ProveAgain } from '../sign-in/prove-again.js';
import { CheckCode, type CodeVerdict } from './check-code.js';

/** Makes the proof of a session fresh with a code of its owner's app. */
@Injectable()
export class ProveByCode {
  constructor(
    private readonly database: Database,
    private readonly checkCode: CheckCode,
    private readonly proveAgain: ProveAgain,
  ) {}

  run(session: OwnSession, code: string): Promise<CodeVerdict> {
    return this.database.transaction(async (sql) => {
      const verdict = await this.checkCode.run(sql, session.staffId, code);
      if (verdict === 'app' || verdict === 'recovery') await this.proveAgain.run(sql, session, 'code');
      return verdict;
    });
  }
}
