import { Injectable } from '@nestjs/common';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, Problem } from '#runtime';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import { passkeyRefused } from './passkeys.errors.js';
import { Passkeys } from './passkeys.js';
import { RelyingParty } from './relying-party.js';

/** What a browser brings that made a passkey. */
export interface MadePasskey {
  /** Of the cookie that it was asked with. */
  readonly token: string | undefined;
  readonly response: RegistrationResponseJSON;
  readonly device: string;
}

/** Keeps a passkey that a device made for somebody who is signed in. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly database: Database,
    private readonly passkeys: Passkeys,
    private readonly steps: SignInSteps,
    private readonly relyingParty: RelyingParty,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `passkey_refused` when the device's answer does not fit what it was asked. */
  async run(caller: Caller, staffId: string, { token, response, device }: MadePasskey): Promise<void> {
    const step = await this.steps.take(this.database, 'add', token);
    if (!step?.challenge || step.staffId !== staffId) throw new Problem(passkeyRefused);
    const credential = await this.relyingParty.made(response, step.challenge);
    if (!credential) throw new Problem(passkeyRefused);
    await this.database.transaction(async (sql) => {
      if (!(await this.passkeys.add(sql, staffId, credential, device))) throw new Problem(passkeyRefused);
      await audit(sql, caller, { deed: 'passkey.added', subject: `staff:${staffId}`, at: this.clock.now() });
    });
  }
}
