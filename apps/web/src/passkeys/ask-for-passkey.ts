import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { Database } from '#database';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import type { Asked } from './offer-passkey.js';
import { Passkeys } from './passkeys.js';
import { RelyingParty } from './relying-party.js';

/** Asks a device to sign: for somebody who wants in, or for somebody who is in and proves it anew. */
@Injectable()
export class AskForPasskey {
  constructor(
    private readonly database: Database,
    private readonly passkeys: Passkeys,
    private readonly steps: SignInSteps,
    private readonly relyingParty: RelyingParty,
  ) {}

  /** @param staffId who must sign; null when nobody is known yet. */
  async run(staffId: string | null): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
    const known = staffId === null ? undefined : await this.passkeys.of(this.database, staffId);
    const options = await this.relyingParty.ask(known?.map(({ credential }) => credential));
    const kind = staffId === null ? 'enter' : 'prove';
    return {
      options,
      token: await this.steps.begin(this.database, { kind, staffId, challenge: options.challenge }),
    };
  }
}
