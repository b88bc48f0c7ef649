import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';

export const addNote = route({
  method: 'POST',
  path: '/api/contacts/:id/notes',
  summary: 'Notes something of a person. Whoever sees the person reads it, and the person gets it with their own data.',
  params: z.object({ id }),
  body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }),
  reply: z.object({ id, writtenAt: instant }),
  status: 201,
});

export const removeNote = route({
  method: 'DELETE',
  path: '/api/contacts/:id/notes/:noteId',
  summary: 'Deletes a note for good.',
  params: z.object({ id, noteId: id }),
  reply: z.object({ removed: z.literal(true) }),
});
