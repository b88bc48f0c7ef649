import { z } from 'zod';
import { route } from '#runtime';

const keyId = z.string().regex(/^[a-z0-9]{1,32}$/);

/** The state of the keys of one service, as the front door passes it on. */
export const fieldKeyStateShape = z.object({
  sealsWith: z.string(),
  processes: z.array(z.object({ keys: z.array(z.string()), sealsWith: z.string() })),
  sealed: z.array(z.object({ key: z.string(), fields: z.int().min(0) })),
});

/** How far a round of sealing anew has come. */
const resealPlace = z.object({ column: z.int().min(0), after: z.uuid().nullable() });

export const chooseShape = z.strictObject({ key: keyId });
export const resealShape = z.strictObject({ place: resealPlace.optional() });
export const resealedShape = z.object({
  resealed: z.int().min(0),
  unopened: z.int().min(0),
  next: resealPlace.nullable(),
});
export const retireShape = z.strictObject({ keys: z.array(keyId).min(1).max(50) });

export const readFieldKeys = route({
  method: 'GET',
  path: '/internal/field-keys',
  summary: 'Which key seals, which processes hold which keys, and how many fields each key seals.',
  reply: fieldKeyStateShape,
});

export const chooseFieldKey = route({
  method: 'POST',
  path: '/internal/field-keys/choose',
  summary: 'Makes a key the one that all processes of this service seal with.',
  body: chooseShape,
  reply: fieldKeyStateShape,
});

export const resealFields = route({
  method: 'POST',
  path: '/internal/field-keys/reseal',
  summary: 'Seals some fields anew with the chosen key, and says where to go on.',
  body: resealShape,
  reply: resealedShape,
});

export const retireFieldKeys = route({
  method: 'POST',
  path: '/internal/field-keys/retire',
  summary: 'Declares keys to be without use, once nothing is sealed with them any more.',
  body: retireShape,
  reply: fieldKeyStateShape,
});
