import { api, take } from '../api/client.js';
import type { WaitingReply } from '../api/shapes.js';
import type { Ask } from './reply.rules.js';

/** What a person took a reply for. */
export interface Reading {
  readonly intent: 'yes' | 'maybe' | 'no' | 'opt_out' | 'dismiss';
  readonly guests: number;
}

/**
 * Carries out a person's reading. An answer to no open ask is recorded as told to a chair, and the reply is then done
 * with.
 */
export async function settle(reply: WaitingReply, about: Ask | undefined, { intent, guests }: Reading): Promise<void> {
  const given = intent === 'yes' || intent === 'maybe' ? guests : 0;
  const answers = intent !== 'opt_out' && intent !== 'dismiss';
  if (answers && about && reply.asks.length === 0) {
    const params = { path: { id: about.actionId } };
    const body = { contactId: about.contactId, answer: intent, guests: given };
    await take(api.POST('/api/actions/{id}/rsvps', { params, body }));
    await resolve(reply.id, { intent: 'dismiss', guests: null });
    return;
  }
  await resolve(reply.id, { intent, guests: answers ? given : null, ...about });
}

function resolve(id: string, body: { intent: Reading['intent']; guests: number | null } & Partial<Ask>) {
  return take(api.POST('/api/replies/{id}/resolve', { params: { path: { id } }, body }));
}
