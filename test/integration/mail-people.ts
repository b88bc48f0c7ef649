import type { NotificationsHouse, Someone } from './notifications-house.js';

export const luisMail = 'luis@example.org';

/** Somebody without a phone for texts. */
export const byMail = (email: string, more: Partial<Someone> = {}): Someone => ({
  ...{ phone: `+1312555${String(1000 + email.length * 37 + email.charCodeAt(0)).slice(-4)}`, textable: false },
  ...{ emails: [email], ...more },
});

/** Posts an action and asks all of them. */
export async function askAll(
  house: NotificationsHouse,
  people: Someone[],
): Promise<{ actionId: string; waveId: string; ids: string[] }> {
  const ids = await house.know(people);
  const wave = await house.post();
  await house.ask(wave.waveId, ids);
  return { ...wave, ids };
}

/** Addresses that mail lies in, in order. */
export const mailedTo = (house: NotificationsHouse): string[] => house.standIn.mails().flatMap(({ to }) => to);

/** What became of the message to a mailbox. */
export async function stateOf(
  house: NotificationsHouse,
  email: string,
): Promise<{ state: string; code: number | null; sid: string | null } | undefined> {
  const [row] = await house.query<{ state: string; code: number | null; sid: string | null }>(
    'SELECT state, error_code AS code, provider_sid AS sid FROM messages WHERE phone_index = $1',
    [Buffer.from(house.indexOfEmail(email), 'hex')],
  );
  return row;
}
