import { z } from 'zod';
import { id } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';
import { actionReply, createActionBody, editActionBody } from './action.shapes.js';

const byId = z.object({ id });

export const listActions = route({
  method: 'GET',
  path: '/api/actions',
  summary: 'Actions: upcoming ones by their start, past ones latest first, drafts by their last change.',
  query: pageQuery.extend({ when: z.enum(['upcoming', 'past', 'draft']).default('upcoming') }),
  reply: pageOf(actionReply),
});

export const createAction = route({
  method: 'POST',
  path: '/api/actions',
  summary: 'Begins a draft. Honours Idempotency-Key.',
  body: createActionBody,
  reply: actionReply,
  status: 201,
});

export const readAction = route({
  method: 'GET',
  path: '/api/actions/:id',
  summary: 'An action with its shifts and what is committed on each.',
  params: byId,
  reply: actionReply,
});

export const editAction = route({
  method: 'PATCH',
  path: '/api/actions/:id',
  summary: 'Changes a draft; only the fields named change.',
  params: byId,
  body: editActionBody,
  reply: actionReply,
});

export const postAction = route({
  method: 'POST',
  path: '/api/actions/:id/post',
  summary: 'Posts a draft: its page is public and its wave plan begins. Posting twice posts once.',
  params: byId,
  reply: actionReply,
});
