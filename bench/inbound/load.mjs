/** Posts signed replies at a webhook and says how it went; both arms are asked in exactly the same way. */
import { join } from 'node:path';
import { startProgram } from '../harness/program.mjs';

const connections = 64;

/**
 * @param {object} load what each request is made of: phones, round, publicUrl, token, account, service
 * @param {number} port
 * @param {{start: () => void, stop: () => void}} measured called around the posts alone
 */
export async function postReplies(load, port, { start, stop }) {
  const program = await startProgram(join(import.meta.dirname, 'load.program.mjs'));
  try {
    await program.ask('prepare', { ...load, host: `127.0.0.1:${port}` });
    start();
    const outcome = await program.ask('post', { port, connections });
    stop();
    if (outcome.bad > 0) throw new Error(`${outcome.bad} of ${outcome.answered} replies were not answered with 200.`);
    return outcome;
  } finally {
    await program.stop();
  }
}
