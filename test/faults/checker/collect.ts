import type { Ground } from '../ground/ground.js';
import type { ServiceDatabase } from '../ground/databases.js';
import type { Wave } from '../traffic/wave.js';
import { idIn } from './mailing.rules.js';
import type {
  CountLook,
  Facts,
  HistoryRow,
  IdleSpell,
  LedgerLine,
  MailLine,
  MessageRow,
  ParkedRow,
  ReplyRow,
  RsvpRow,
  ShownCount,
  Saying,
  WaveFacts,
} from './facts.js';

const services: readonly ServiceDatabase[] = ['actions', 'contacts', 'notifications'];

/** What somebody said, and the stand-in's name for it where it was a text. */
export type TimedSaying = Saying & { readonly sid: string | null };

/** What the rig itself did on a ground, since that was started. */
export interface Deeds {
  readonly waves: readonly Wave[];
  readonly said: readonly TimedSaying[];
  readonly explained: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  readonly looks: readonly CountLook[];
  readonly idleSpells: readonly IdleSpell[];
}

/** Reads everything that the checker judges: ledger, databases, topics, and the API's own counts. */
export async function collect(ground: Ground, deeds: Deeds): Promise<Facts> {
  const people = deeds.waves.flatMap((wave) => wave.people.flatMap(({ phone, email }) => [phone, email]));
  const addresses = new Map(
    people.flatMap((address) => (address === null ? [] : [[ground.indexOf(address), address] as const])),
  );
  const addressOf = (index: string): string => addresses.get(index) ?? index;
  const begun = await ground.simulator.begun();
  return {
    ledger: await textsOf(ground, begun),
    mails: await mailsOf(ground, begun),
    said: await withAnswerTimes(ground, deeds.said),
    waves: await Promise.all(deeds.waves.map((wave) => waveFacts(ground, wave))),
    messages: await messages(ground, addressOf, begun),
    unfinished: await unfinished(ground),
    ...(await answers(ground)),
    shown: await Promise.all(deeds.waves.map(({ actionId }) => shownCount(ground, actionId))),
    replies: await replies(ground, addressOf),
    // The rows first: what is told after they were read may not be in them yet, and must not be missed there.
    ...(await events(ground)),
    records: ground.wire ? await ground.wire.all() : null,
    looks: deeds.looks,
    idleSpells: deeds.idleSpells,
    explained: deeds.explained,
    doubtful: deeds.doubtful,
    refused: deeds.refused,
    members: await ground.members(),
    versions: await versions(ground),
  };
}

/** By the token of the attempt, or by the id of the message: when its sender looked for the last time. */
type Begun = ReadonlyMap<string, number>;

async function textsOf({ simulator }: Ground, begun: Begun): Promise<LedgerLine[]> {
  const lines = await simulator.ledger();
  return lines.map((line) => ({ ...line, begunAt: begun.get(line.token ?? '') ?? null }));
}

async function mailsOf({ simulator }: Ground, begun: Begun): Promise<MailLine[]> {
  const lines = await simulator.mails();
  return lines.map(({ to, messageId, arrivedAt }) => {
    return { to, messageId, arrivedAt, begunAt: begun.get(idIn(messageId)) ?? null };
  });
}

/** The stand-in writes down when a webhook was answered, which is nearer to the truth than when we were told. */
async function withAnswerTimes({ simulator }: Ground, said: readonly TimedSaying[]): Promise<Saying[]> {
  const answered = await simulator.answeredAt();
  return said.map(({ sid, ...one }) => {
    if (one.answeredAt === null || sid === null) return one;
    return { ...one, answeredAt: Math.min(one.answeredAt, answered.get(sid) ?? one.answeredAt) };
  });
}

async function waveFacts({ databases }: Ground, { waveId, actionId, people }: Wave): Promise<WaveFacts> {
  const texts = await databases.query<{ body: string }>(
    'notifications',
    'SELECT body FROM wave_texts WHERE wave_id = $1',
    [waveId],
  );
  const [row] = await databases.query<{ audience: number | null; leftOut: number }>(
    'notifications',
    `SELECT audience, coalesce((SELECT sum(people) FROM wave_left_out WHERE wave_id = id), 0)::int AS "leftOut"
       FROM waves WHERE id = $1`,
    [waveId],
  );
  return {
    id: waveId,
    actionId,
    people,
    texts: texts.map(({ body }) => body),
    audience: row?.audience ?? null,
    leftOut: row?.leftOut ?? 0,
  };
}

async function messages(
  { databases }: Ground,
  addressOf: (index: string) => string,
  begun: ReadonlyMap<string, number>,
): Promise<MessageRow[]> {
  const rows = await databases.query<Omit<MessageRow, 'address' | 'begun'> & { index: string }>(
    'notifications',
    `SELECT id, wave_id AS "waveId", contact_id AS "contactId", channel, encode(phone_index, 'hex') AS index, template,
            state, reason, error_code AS code, provider_sid AS sid FROM messages`,
  );
  return rows.map(({ index, ...row }) => ({ ...row, begun: begun.has(row.id), address: addressOf(index) }));
}

/** Work of the send machine that is not done; a message that waits for a person is. */
export async function unfinished({ databases }: Ground): Promise<Facts['unfinished']> {
  const [row] = await databases.query<Facts['unfinished']>(
    'notifications',
    `SELECT (SELECT count(*) FROM due_messages)::int AS due, (SELECT count(*) FROM claims)::int AS claims,
            (SELECT count(*) FROM messages WHERE state IN ('planned', 'attempting', 'unknown'))::int AS doubtful`,
  );
  if (!row) throw new Error('The database did not say what is left.');
  return row;
}

async function answers({ databases }: Ground): Promise<{ history: HistoryRow[]; rsvps: RsvpRow[] }> {
  const history = await databases.query<HistoryRow>(
    'actions',
    `SELECT action_id AS "actionId", shift_id AS "shiftId", contact_id AS "contactId", seq, answer, guests, effect, source,
            reply_id AS "replyId" FROM rsvp_history`,
  );
  const rsvps = await databases.query<RsvpRow>(
    'actions',
    `SELECT action_id AS "actionId", shift_id AS "shiftId", contact_id AS "contactId", answer, guests FROM rsvps`,
  );
  return { history, rsvps };
}

/** The count of an action as its API shows it now. */
export async function shownCount({ product }: Ground, actionId: string): Promise<ShownCount> {
  const { totals } = await product.ask<{ totals: Omit<ShownCount, 'actionId'> }>(
    'GET',
    `/api/actions/${actionId}/counts`,
  );
  const { yes, maybe, no } = totals;
  return { actionId, yes, maybe, no };
}

async function replies({ databases }: Ground, addressOf: (index: string) => string): Promise<ReplyRow[]> {
  const rows = await databases.query<Omit<ReplyRow, 'address'> & { index: string }>(
    'notifications',
    `SELECT id, provider_sid AS sid, encode(phone_index, 'hex') AS index, outcome FROM replies ORDER BY provider_sid`,
  );
  return rows.map(({ index, ...row }) => ({ ...row, address: addressOf(index) }));
}

async function events({ databases }: Ground): Promise<Pick<Facts, 'inbox' | 'outbox' | 'parked'>> {
  const inbox = await Promise.all(
    services.map(async (service) => {
      const rows = await databases.query<{ eventId: string }>(service, 'SELECT event_id AS "eventId" FROM inbox');
      return rows.map(({ eventId }) => ({ service, eventId }));
    }),
  );
  const parked = await Promise.all(
    services.map(async (service) => {
      const rows = await databases.query<Omit<ParkedRow, 'service'>>(
        service,
        `SELECT event_id AS "eventId", reason, topic FROM parked_events WHERE state = 'parked'`,
      );
      return rows.map((row) => ({ ...row, service }));
    }),
  );
  return { inbox: inbox.flat(), outbox: await outboxes({ databases }), parked: parked.flat() };
}

/** How many events of each service wait to be told. */
export function outboxes({ databases }: Pick<Ground, 'databases'>): Promise<Facts['outbox'][number][]> {
  return Promise.all(
    services.map(async (service) => {
      const [row] = await databases.query<{ waiting: number }>(service, 'SELECT count(*)::int AS waiting FROM outbox');
      return { service, waiting: row?.waiting ?? 0 };
    }),
  );
}

async function versions({ databases }: Ground): Promise<Facts['versions'][number][]> {
  const owned = await databases.query<{ id: string; version: number }>('contacts', 'SELECT id, version FROM contacts');
  const known = await databases.query<{ id: string; version: string }>(
    'notifications',
    'SELECT contact_id AS id, version FROM known_contacts',
  );
  const knownOf = new Map(known.map(({ id, version }) => [id, Number(version)]));
  return owned.map(({ id, version }) => ({ contactId: id, owned: version, known: knownOf.get(id) ?? null }));
}
