/** The provider's side of the webhooks, in a process of its own: posts texts and status callbacks. */
import { Client } from 'pg';
import { serve } from '../harness/program.mjs';
import { planCallbacks } from '../callbacks/plan.mjs';
import { closedLoop, openLoop } from './connections.mjs';
import { callbackRequests, replyRequests } from './requests.mjs';

let requests = [];

const readAttempts = `
  SELECT replace(id::text, '-', '') || replace(attempt_token::text, '-', '') AS token, provider_sid AS sid
    FROM messages ORDER BY id LIMIT $1`;

serve({
  /** One signed text per phone. */
  async prepareReplies({ signing, ...replies }) {
    requests = replyRequests(replies, signing);
  },
  /** Callbacks for the first messages there are; answers how many. */
  async prepareCallbacks({ signing, socket, database, count, seed }) {
    const client = new Client({ ...socket, database });
    await client.connect();
    const { messages, callbacks } = planCallbacks(count, seed);
    const { rows } = await client.query(readAttempts, [messages]);
    await client.end();
    if (rows.length < messages) throw new Error(`There are ${rows.length} messages of ${messages}.`);
    requests = callbackRequests(
      callbacks.map(({ message, ...told }) => ({ ...rows[message], ...told })),
      signing,
    );
    return requests.length;
  },
  async post(how) {
    return closedLoop(requests, how);
  },
  async postPaced(how) {
    return openLoop(requests, how);
  },
});
