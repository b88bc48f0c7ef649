import { z } from 'zod';
import { id } from '#contracts';
import { route } from '#runtime';
import { ownAnswersShape, ownDataPath } from '#service';

export const readOwnData = route({
  method: 'GET',
  path: ownDataPath,
  summary: 'All that actions keeps of one person, for them to have.',
  params: z.object({ id }),
  reply: ownAnswersShape,
});
