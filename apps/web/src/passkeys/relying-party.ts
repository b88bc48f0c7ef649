import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { parse } from 'uuid';
import { Settings } from '#runtime';

/** What devices sign with: EdDSA, ES256, RS256. Newer ones are still experiments where we run. */
const algorithms = [-8, -7, -257];

/** For whom a passkey is made. */
export interface KeyOwner {
  readonly staffId: string;
  /** What the device shows in its list. */
  readonly name: string;
  /** Those they have, so that no device makes a second one. */
  readonly known: readonly Pick<WebAuthnCredential, 'id' | 'transports'>[];
}

/**
 * This installation as devices know it: passkeys are tied to the host of `PUBLIC_URL`. Whoever uses one must have
 * shown their device that it is they: by PIN, finger or face.
 */
@Injectable()
export class RelyingParty {
  private readonly id: string;
  private readonly origin: string;
  private readonly name: string;

  constructor(settings: Settings) {
    const { hostname, origin } = new URL(settings.publicUrl);
    this.id = hostname;
    this.origin = origin;
    this.name = settings.values.orgName;
  }

  /** What a device is asked in order to make a passkey. */
  offer({ staffId, name, known }: KeyOwner): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      ...{ rpName: this.name, rpID: this.id, userID: new Uint8Array(parse(staffId)) },
      ...{ userName: name, userDisplayName: name },
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
      // The device keeps the key together with whose it is, so that nobody types an address to sign in.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestationType: 'none',
      supportedAlgorithmIDs: algorithms,
    });
  }

  /** The new passkey; null when what the device sent does not prove that it made one for this challenge. */
  async made(response: RegistrationResponseJSON, challenge: string): Promise<WebAuthnCredential | null> {
    const made = await verified(() =>
      verifyRegistrationResponse({
        ...{ response, expectedChallenge: challenge, expectedOrigin: this.origin, expectedRPID: this.id },
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      }),
    );
    return made?.registrationInfo?.credential ?? null;
  }

  /** What a device is asked in order to sign; without known passkeys it offers whichever it has for this host. */
  ask(
    known?: readonly Pick<WebAuthnCredential, 'id' | 'transports'>[],
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.id,
      allowCredentials: known?.map(({ id, transports }) => ({ id, transports })),
      userVerification: 'required',
    });
  }

  /** The new counter of the passkey; null when the signature proves nothing, or the counter went back. */
  async used(
    response: AuthenticationResponseJSON,
    challenge: string,
    credential: WebAuthnCredential,
  ): Promise<number | null> {
    const used = await verified(() =>
      verifyAuthenticationResponse({
        ...{ response, expectedChallenge: challenge, expectedOrigin: this.origin, expectedRPID: this.id, credential },
        requireUserVerification: true,
      }),
    );
    return used ? used.authenticationInfo.newCounter : null;
  }
}

/** The library throws for whatever does not hold; to us it is all one refusal, and says nothing about why. */
async function verified<T extends { readonly verified: boolean }>(verify: () => Promise<T>): Promise<T | null> {
  try {
    const answer = await verify();
    return answer.verified ? answer : null;
  } catch {
    return null;
  }
}
