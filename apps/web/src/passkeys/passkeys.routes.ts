import { z } from 'zod';
import { route } from '#runtime';

const text = z.string().max(8192);
const signed = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
});
const made = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
const next = z.string().max(400).optional();
const options = z.looseObject({ challenge: z.string() });
const whereTo = z.object({ next: z.string() });

export const askToEnter = route({
  method: 'POST',
  path: '/api/sessions/passkey/challenge',
  summary: 'What a device must sign so that its owner comes in; the browser gets a cookie to answer with.',
  reply: options,
});

export const enter = route({
  method: 'POST',
  path: '/api/sessions/passkey',
  summary: 'Begins a session with a passkey.',
  body: z.object({ answer: signed, next }),
  reply: whereTo,
});

export const askForProof = route({
  method: 'POST',
  path: '/api/sessions/proof/challenge',
  summary: 'What a device must sign so that its owner proves again who they are.',
  reply: options,
});

export const prove = route({
  method: 'POST',
  path: '/api/sessions/proof',
  summary: 'Proves again, with a passkey, who is signed in; good for five minutes.',
  body: z.object({ answer: signed, next }),
  reply: whereTo,
});

export const offer = route({
  method: 'POST',
  path: '/api/staff/me/passkeys/challenge',
  summary: 'What a device must be asked to make a passkey for whoever is signed in.',
  reply: options,
});

export const add = route({
  method: 'POST',
  path: '/api/staff/me/passkeys',
  summary: 'Keeps a passkey that a device made for whoever is signed in.',
  body: z.object({ answer: made, next }),
  reply: whereTo,
  status: 201,
});
