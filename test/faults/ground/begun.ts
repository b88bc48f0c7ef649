import { readFile } from 'node:fs/promises';
import type { Patch } from './product-copy.js';

const variable = 'RIG_BEGUN_FILE';

/**
 * What begins when can only be told by whoever begins it: the bytes lie in sockets afterwards, for as long as a busy
 * machine likes. The copy under test writes down each last look that lets a message begin, which the channels ask for
 * at the moment of its first byte. The line is in the file before that byte is written, whoever is killed then.
 */
export const begunStamps: Patch = {
  file: 'dist/apps/notifications/src/sending',
  from: 'return this.gate.holdBack(message);',
  to: `const reason = this.gate.holdBack(message);
        if (reason === null && process.env.${variable}) {
            const line = message.token + ' ' + message.id + ' ' + Date.now() + '\\n';
            process.getBuiltinModule('node:fs').appendFileSync(process.env.${variable}, line);
        }
        return reason;`,
};

/** The setting by which processes of the copy know where to write. */
export function begunEnv(file: string): NodeJS.ProcessEnv {
  return { [variable]: file };
}

/** When each message last began, by the token of its attempt and by its id; none of those that never did. */
export async function readBegun(file: string): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(file, 'utf8');
  const begun = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [token, id, at] = line.split(' ');
    if (!token || !id || !at) continue;
    for (const name of [token, id]) begun.set(name, Number(at));
  }
  return begun;
}
