import type { FastifyInstance } from 'fastify';
import type { PracticeOptions } from './carrier/options.js';
import type { Mailbox } from './mail/mailbox.js';
import { buildServer } from './server/build-server.js';

export { practiceAccount, type PracticeOptions } from './carrier/options.js';
export type { Mailbox } from './mail/mailbox.js';
export { openMailbox } from './server/build-server.js';
export { startStandIn, StandIn } from './stand-in.js';

/**
 * The phone simulator: Twilio's API under `/2010-04-01`, the pages under `/practice`, the control API under
 * `/practice/api`. It does not listen yet; closing it stops its deliveries and closes its files.
 *
 * @param mailbox one that takes mail already; it is closed with the app.
 */
export async function practiceApp(options: PracticeOptions, mailbox?: Mailbox): Promise<FastifyInstance> {
  const { app } = await buildServer(options, mailbox);
  return app;
}
