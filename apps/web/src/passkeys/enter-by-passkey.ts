import { Injectable } from '@nestjs/common';
import { Problem } from '#runtime';
import { BeginSession } from '../sign-in/begin-session.js';
import { StaffBook } from '../sign-in/staff-book.js';
import { CheckPasskey, type SignedChallenge } from './check-passkey.js';
import { passkeyRefused } from './passkeys.errors.js';

/** Lets the owner of a passkey in: it is enough alone, because the device made sure who holds it. */
@Injectable()
export class EnterByPasskey {
  constructor(
    private readonly check: CheckPasskey,
    private readonly book: StaffBook,
    private readonly beginSession: BeginSession,
  ) {}

  /** The token of the new session. */
  run(signed: SignedChallenge, device: string): Promise<string> {
    return this.check.run('enter', signed, async (sql, staffId) => {
      const member = await this.book.byId(sql, staffId);
      if (!member) throw new Problem(passkeyRefused);
      return this.beginSession.run(sql, { staffId, role: member.role, how: 'passkey', device });
    });
  }
}
