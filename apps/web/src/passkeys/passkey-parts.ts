import { AddPasskey } from './add-passkey.js';
import { AskForPasskey } from './ask-for-passkey.js';
import { CheckPasskey } from './check-passkey.js';
import { EnterByPasskey } from './enter-by-passkey.js';
import { OfferPasskey } from './offer-passkey.js';
import { OwnPasskeysController } from './own-passkeys.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { Passkeys } from './passkeys.js';
import { ProveByPasskey } from './prove-by-passkey.js';
import { RelyingParty } from './relying-party.js';
import { RemovePasskey } from './remove-passkey.js';

/** Signing in by a passkey. */
export const passkeyParts = [
  Passkeys,
  RelyingParty,
  OfferPasskey,
  AddPasskey,
  RemovePasskey,
  AskForPasskey,
  CheckPasskey,
  EnterByPasskey,
  ProveByPasskey,
];

/** And its routes. */
export const passkeyControllers = [PasskeysController, OwnPasskeysController];
