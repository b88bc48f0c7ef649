import { z } from 'zod';
import { id } from '#contracts';
import { route } from '#runtime';
import { ownDataPath, ownMessagesShape } from '#service';

export const readOwnData = route({
  method: 'GET',
  path: ownDataPath,
  summary: 'All that notifications keeps of one person, for them to have.',
  params: z.object({ id }),
  reply: ownMessagesShape,
});
