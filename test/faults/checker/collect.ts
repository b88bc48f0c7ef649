import type { Ground } from '../ground/ground.js';
import type { ServiceDatabase } from '../ground/databases.js';
import type { Wave } from '../traffic/wave.js';
import type {
  Facts,
  HistoryRow,
  MessageRow,
  ParkedRow,
  ReplyRow,
  RsvpRow,
  ShownCount,
  TypedText,
  WaveFacts,
} from './facts.js';

const services: readonly ServiceDatabase[] = ['actions', 'contacts', 'notifications'];

/** What the rig itself did on a ground, since that was started. */
export interface Deeds {
  readonly waves: readonly Wave[];
  readonly texts: readonly TypedText[];
  readonly explained: ReadonlySet<string>;
  readonly doubtfulPhones: ReadonlySet<string>;
}

/** Reads everything that the checker judges: ledger, databases, topics, and the API's own counts. */
export async function collect(ground: Ground, deeds: Deeds): Promise<Facts> {
  const phones = new Map(deeds.waves.flatMap((wave) => wave.phones.map((phone) => [ground.indexOf(phone), phone])));
  const phoneOf = (index: string): string => phones.get(index) ?? index;
  return {
    ledger: [...(await ground.simulator.ledger())],
    texts: deeds.texts,
    waves: await Promise.all(deeds.waves.map((wave) => waveFacts(ground, wave))),
    messages: await messages(ground, phoneOf),
    unfinished: await unfinished(ground),
    ...(await answers(ground)),
    shown: await Promise.all(deeds.waves.map(({ actionId }) => shown(ground, actionId))),
    replies: await replies(ground, phoneOf),
    // The rows first: what is told after they were read may not be in them yet, and must not be missed there.
    ...(await events(ground)),
    records: ground.wire ? await ground.wire.all() : null,
    explained: deeds.explained,
    doubtfulPhones: deeds.doubtfulPhones,
    members: await ground.members(),
    versions: await versions(ground),
  };
}

async function waveFacts({ databases }: Ground, { waveId, actionId, phones }: Wave): Promise<WaveFacts> {
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
    phones,
    texts: texts.map(({ body }) => body),
    audience: row?.audience ?? null,
    leftOut: row?.leftOut ?? 0,
  };
}

async function messages({ databases, simulator }: Ground, phoneOf: (index: string) => string): Promise<MessageRow[]> {
  const rows = await databases.query<Omit<MessageRow, 'phone' | 'claimedAt'> & { index: string; at: Date | null }>(
    'notifications',
    `SELECT id, wave_id AS "waveId", contact_id AS "contactId", encode(phone_index, 'hex') AS index, template, state,
            reason, error_code AS code, provider_sid AS sid, attempted_at AS at FROM messages`,
  );
  return rows.map(({ index, at, ...row }) => {
    const claimedAt = at === null ? null : at.getTime() - simulator.aheadMs;
    return { ...row, claimedAt, phone: phoneOf(index) };
  });
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

async function shown({ product }: Ground, actionId: string): Promise<ShownCount> {
  const { totals } = await product.ask<{ totals: Omit<ShownCount, 'actionId'> }>(
    'GET',
    `/api/actions/${actionId}/counts`,
  );
  const { yes, maybe, no } = totals;
  return { actionId, yes, maybe, no };
}

async function replies({ databases }: Ground, phoneOf: (index: string) => string): Promise<ReplyRow[]> {
  const rows = await databases.query<Omit<ReplyRow, 'phone'> & { index: string }>(
    'notifications',
    `SELECT id, provider_sid AS sid, encode(phone_index, 'hex') AS index, outcome FROM replies ORDER BY provider_sid`,
  );
  return rows.map(({ index, ...row }) => ({ ...row, phone: phoneOf(index) }));
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
