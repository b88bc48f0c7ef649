/** Posts signed requests at a webhook and says how it went; all arms are asked in exactly the same way. */
import { join } from 'node:path';
import { account } from '../harness/cluster.mjs';
import { startProgram } from '../harness/program.mjs';

const program = join(import.meta.dirname, 'load.program.mjs');

/** How the provider signs what it posts to a service. @param {string} base of the public address */
export function signingFor(base, port) {
  return {
    base,
    host: `127.0.0.1:${port}`,
    token: account.token,
    account: account.sid,
    service: account.service,
  };
}

/**
 * Starts the program, lets it prepare, and posts.
 *
 * @param {{prepare: string, input: object, post?: string, how: object}} load
 * @param {{start: () => void, stop: () => void}} measured called around the posts alone
 */
export async function postAll({ prepare, input, post = 'post', how }, { start, stop }) {
  const provider = await startProgram(program);
  try {
    await provider.ask(prepare, input);
    await start();
    const outcome = await provider.ask(post, how);
    stop();
    if (outcome.bad > 0) throw new Error(`${outcome.bad} of ${outcome.answered} were not answered as they should be.`);
    return outcome;
  } finally {
    await provider.stop();
  }
}

/** A measurement of nothing, for posts that are only timed. */
export const unmeasured = { start: () => undefined, stop: () => undefined };
