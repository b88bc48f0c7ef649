import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { Database } from '#database';
import { notFound, Problem } from '#runtime';
import { SignInSteps } from '../sign-in/sign-in-steps.js';
import { StaffBook } from '../sign-in/staff-book.js';
import { Passkeys } from './passkeys.js';
import { RelyingParty } from './relying-party.js';

/** What a device is asked, and the token by which its browser comes back with the answer. */
export interface Asked<T> {
  readonly options: T;
  readonly token: string;
}

/** Begins a new passkey for somebody who is signed in. */
@Injectable()
export class OfferPasskey {
  constructor(
    private readonly database: Database,
    private readonly passkeys: Passkeys,
    private readonly book: StaffBook,
    private readonly steps: SignInSteps,
    private readonly relyingParty: RelyingParty,
  ) {}

  async run(staffId: string): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
    const owner = await this.book.byId(this.database, staffId);
    if (!owner) throw new Problem(notFound);
    const known = (await this.passkeys.of(this.database, staffId)).map(({ credential }) => credential);
    const options = await this.relyingParty.offer({ staffId, name: owner.name, known });
    const { challenge } = options;
    return { options, token: await this.steps.begin(this.database, { kind: 'add', staffId, challenge }) };
  }
}
