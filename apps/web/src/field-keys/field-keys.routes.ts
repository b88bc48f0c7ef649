import { z } from 'zod';
import { serviceNames } from '#contracts';
import { route } from '#runtime';
import { chooseShape, fieldKeyStateShape, resealedShape, resealShape, retireShape } from '#service';

const owner = z.object({ service: z.enum([...serviceNames, 'web']) });
export type KeyOwner = z.output<typeof owner>['service'];

export const readKeys = route({
  method: 'GET',
  path: '/api/field-keys/:service',
  summary: 'Which key seals the personal fields of a part of the house, and how many fields each key seals.',
  params: owner,
  reply: fieldKeyStateShape,
});

export const chooseKey = route({
  method: 'POST',
  path: '/api/field-keys/:service/choose',
  summary: 'Makes a key the one that seals, once every process of that part holds it.',
  params: owner,
  body: chooseShape,
  reply: fieldKeyStateShape,
});

export const resealWithKey = route({
  method: 'POST',
  path: '/api/field-keys/:service/reseal',
  summary: 'Seals some fields anew with the chosen key, and says where to go on.',
  params: owner,
  body: resealShape,
  reply: resealedShape,
});

export const retireKeys = route({
  method: 'POST',
  path: '/api/field-keys/:service/retire',
  summary: 'Declares keys to be without use, once nothing is sealed with them any more.',
  params: owner,
  body: retireShape,
  reply: fieldKeyStateShape,
});
