import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NotificationsHouse } from './notifications-house.js';

export function journalPath(house: NotificationsHouse): string {
  return join(house.dataDir, 'opt-outs.journal');
}

/** A line of the journal of opt-outs. */
interface Line {
  readonly hash: string;
  readonly state: string;
  readonly how: string;
  readonly at: string;
}

export async function journal(house: NotificationsHouse): Promise<Line[]> {
  const lines = (await readFile(journalPath(house), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Line);
}

/** Whether a phone is open or closed in the database. */
export async function numberState(house: NotificationsHouse, phone: string): Promise<string | undefined> {
  const [row] = await house.query<{ state: string }>('SELECT state FROM numbers WHERE phone_index = $1', [
    Buffer.from(house.indexOf(phone), 'hex'),
  ]);
  return row?.state;
}
