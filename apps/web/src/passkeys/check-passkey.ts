import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { audit } from '#audit';
import { Database, type Sql } from '#database';
import { Clock, Problem } from '#runtime';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import { passkeyRefused } from './passkeys.errors.js';
import { Passkeys } from './passkeys.js';
import { RelyingParty } from './relying-party.js';

/** What a browser brings that was asked to sign. */
export interface SignedChallenge {
  /** Of the cookie that it was asked with. */
  readonly token: string | undefined;
  readonly response: AuthenticationResponseJSON;
}

/** Holds a device's signature against what it was asked, and against the passkey that it says it used. */
@Injectable()
export class CheckPasskey {
  constructor(
    private readonly database: Database,
    private readonly passkeys: Passkeys,
    private readonly steps: SignInSteps,
    private readonly relyingParty: RelyingParty,
    private readonly clock: Clock,
  ) {}

  /**
   * Does the work, in the transaction that also counts the use, for the owner of a passkey that signed well.
   *
   * @throws Problem `passkey_refused`; a challenge is used up either way, and a failure of a known passkey is audited.
   */
  async run<T>(
    kind: 'enter' | 'prove',
    { token, response }: SignedChallenge,
    work: (sql: Sql, staffId: string) => Promise<T>,
  ): Promise<T> {
    const step = await this.steps.take(this.database, kind, token);
    if (!step?.challenge) throw new Problem(passkeyRefused);
    const { challenge, staffId } = step;
    const done = await this.database.transaction(async (sql) => {
      const passkey = await this.passkeys.hold(sql, response.id);
      if (!passkey || (staffId !== null && staffId !== passkey.staffId)) return null;
      const counter = await this.relyingParty.used(response, challenge, passkey.credential);
      if (counter === null) return this.failed(sql, passkey.staffId);
      await this.passkeys.used(sql, passkey.id, counter);
      return { value: await work(sql, passkey.staffId) };
    });
    if (!done) throw new Problem(passkeyRefused);
    return done.value;
  }

  private async failed(sql: Sql, staffId: string): Promise<null> {
    const details = { how: 'passkey' };
    const subject = `staff:${staffId}`;
    await audit(sql, { service: 'web' }, { deed: 'staff.sign-in-failed', subject, details, at: this.clock.now() });
    return null;
  }
}
