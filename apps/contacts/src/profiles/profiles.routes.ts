import { z } from 'zod';
import { count, id } from '#contracts';
import { route } from '#runtime';
import { contactDetailReply } from '../people/people.routes.js';
import { editPersonBody } from './profile.shapes.js';

export const editPerson = route({
  method: 'PATCH',
  path: '/api/contacts/:id',
  summary: 'Changes what is known of a person; what the request leaves out stays. Refused after a change by others.',
  params: z.object({ id }),
  body: editPersonBody,
  reply: contactDetailReply,
});

export const listTags = route({
  method: 'GET',
  path: '/api/tags',
  summary: 'Every tag by name, with how many people have it.',
  reply: z.object({ items: z.array(z.object({ id, name: z.string(), people: count })) }),
});
