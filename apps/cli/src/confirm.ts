import { createInterface } from 'node:readline/promises';
import { Refused } from './front-door.js';
import type { SharedOptions } from './output.js';

/**
 * Asks the person at the keyboard before something is done that cannot be undone; `--yes` answers for them.
 *
 * @throws Refused when they say anything but yes, and when nobody can be asked.
 */
export async function confirm({ yes }: SharedOptions, question: string): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new Refused(`${question} Nobody can be asked here: say --yes. Nothing was changed.`);
  // Asked on standard error, so that what a script reads from standard output is the answer alone.
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(`${question} [y/N] `);
  asking.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new Refused('Nothing was changed.');
}
