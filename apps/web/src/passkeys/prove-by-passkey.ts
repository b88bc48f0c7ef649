import { Injectable } from '@nestjs/common';
import { Problem } from '#runtime';
import type { OpenKey } from '../sign-in/access-keys.js';
import { ProveAgain } from '../sign-in/prove-again.js';
import { CheckPasskey, type SignedChallenge } from './check-passkey.js';
import { passkeyRefused } from './passkeys.errors.js';

/** Makes the proof of a session fresh with a passkey of its owner. */
@Injectable()
export class ProveByPasskey {
  constructor(
    private readonly check: CheckPasskey,
    private readonly proveAgain: ProveAgain,
  ) {}

  run(session: OpenKey, signed: SignedChallenge): Promise<void> {
    return this.check.run('prove', signed, async (sql, staffId) => {
      if (staffId !== session.staffId) throw new Problem(passkeyRefused);
      await this.proveAgain.run(sql, session, 'passkey');
    });
  }
}
