import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres, withDatabase } from '#database';
import { newId } from '#runtime';
import { probe, temporaryFolder } from '#testing';
import { type Proof, RolesHouse, type Things } from '../journeys/roles-house.js';
import { type Asker, askers } from '../journeys/roles-table.js';
import type { Known } from './known-things.js';

const consent = {
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.',
  attestedBy: 'Rosa M., chair',
};
const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';
const csv = `${header}\n7,Luis,Prueba,60616,+13125550163,luis@example.org,,2025-01-01`;

/** Every service with a database of its own. */
export const databases = ['actions', 'contacts', 'notifications', 'web'] as const;

interface Action {
  readonly id: string;
  readonly slug: string;
  readonly shifts: readonly { readonly id: string }[];
}

/** The whole product with something of every kind in it, and a look into its databases. */
export class FuzzHouse {
  private readonly clients = new Map<string, Client>();

  private constructor(
    readonly roles: RolesHouse,
    readonly things: Things,
    private readonly postgres: EmbeddedPostgres,
  ) {}

  static async open(): Promise<FuzzHouse> {
    const postgres = await startEmbeddedPostgres({ dir: temporaryFolder('fuzz'), settings: { fsync: 'off' } });
    const roles = await RolesHouse.open({
      DATABASE_URL: postgres.url,
      TURNOUT_APPROVAL_ABOVE: '0',
      TURNOUT_RATE_SCALE: '1000',
    });
    return new FuzzHouse(roles, await roles.fill(), postgres);
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.end();
    await this.roles.house.close();
    await this.postgres.stop();
  }

  /** Somebody of every role, as browsers are signed in. */
  async sessions(): Promise<Record<Asker, Proof>> {
    const proofs: Partial<Record<Asker, Proof>> = { nobody: await this.roles.atTheDoor() };
    for (const asker of askers) {
      if (asker !== 'nobody') proofs[asker] = await this.roles.session(this.roles.grantOf(asker, this.things));
    }
    return proofs as Record<Asker, Proof>;
  }

  /** Rows of one service's database. */
  async rows<T extends object>(service: string, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await (await this.clientOf(service)).query<T>(sql, [...parameters])).rows;
  }

  /** Puts more into the house and tells the ids of all of it. */
  async know(): Promise<Known> {
    const { circle, otherCircle, person, otherPerson, action, otherAction, draft, partner } = this.things;
    const campaign = await this.made('/api/campaigns', { name: 'Fair contract' });
    const workplace = await this.made('/api/workplaces', { name: 'Mercy Hospital' });
    const audiences = await Promise.all(
      ['Kept', 'Let go'].map((name) => this.made('/api/audiences', { name, rule: { is: 'any_hour' } })),
    );
    const member = { name: 'Luis <i data-probe>Prueba</i>', circleIds: [circle], consent };
    const leaving = await this.made('/api/contacts', { ...member, phones: [{ number: '+13125550162' }] });
    const imported = await this.made('/api/imports', { fileName: 'members.csv', csv, consent, circleId: circle });
    const path = `/api/actions/${action}`;
    const [rsvp] = (await this.chair<{ items: { rsvpId: string }[] }>('GET', `${path}/rsvps`)).items;
    const board = await this.made(`${path}/boards`, { name: 'Local 7', endsAt: '2026-12-06T00:00:00Z' });
    const line = await this.made(`${path}/captain-links`, { name: 'Night captain' });
    const shift = (await this.chair<Action>('GET', path)).shifts[0]?.id ?? '';
    const [reply] = (await this.chair<{ replies: { id: string }[] }>('GET', '/api/replies')).replies;
    const wave = await this.waveOf(action);
    const file = await this.made('/api/exports', { circleId: circle, reason: 'Calling round tonight' });
    return {
      actions: { every: [action, otherAction, draft], draft },
      contacts: { every: [person, otherPerson], leaving },
      ...{ circles: [circle, otherCircle], partners: [partner], campaigns: [campaign], workplaces: [workplace] },
      ...{ audiences, imports: [imported], rsvps: [rsvp?.rsvpId ?? ''], boards: [board], 'captain-links': [line] },
      ...{ shifts: [shift], replies: [reply?.id ?? ''], waves: [wave], exports: [file] },
      messages: await this.parkMessages(person),
      events: await this.parkEvents(),
    };
  }

  private async clientOf(service: string): Promise<Client> {
    const known = this.clients.get(service);
    if (known) return known;
    const client = new Client({ connectionString: withDatabase(this.postgres.url, `turnout_${service}`) });
    this.clients.set(service, client);
    await client.connect();
    return client;
  }

  private chair<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    return this.roles.chair.ask<T>(method, path, body);
  }

  private async made(path: string, body: object): Promise<string> {
    return (await this.chair<{ id: string }>('POST', path, body)).id;
  }

  private async waveOf(action: string): Promise<string> {
    return probe('the wave of the action, counted', async () => {
      const { waves } = await this.chair<{ waves: { id: string; heldFor: string | null }[] }>(
        'GET',
        `/api/waves?actionId=${action}`,
      );
      const [wave] = waves;
      if (!wave || wave.heldFor === 'counting') throw new Error(JSON.stringify(waves));
      return wave.id;
    });
  }

  /** Texts of which nobody knows whether they went: only a provider that dies in the middle makes them. */
  private async parkMessages(person: string): Promise<string[]> {
    const ids = [newId(), newId(), newId()];
    await this.rows(
      'notifications',
      `WITH parked AS (
         INSERT INTO messages (id, contact_id, phone_index, channel, purpose, slice, language, zones, template, segments,
                               state, attempts, attempt_token, attempted_at, created_at)
         SELECT id, $2, '\\x00', 'sms', 'answer', 0, 'en', 'America/Chicago', 'help', 1, 'parked', 1, id,
                '2026-12-03T18:00:00Z', '2026-12-03T18:00:00Z' FROM unnest($1::uuid[]) AS id RETURNING id)
       INSERT INTO doubtful_messages (message_id, since, parked_at)
       SELECT id, '2026-12-03T18:00:00Z', '2026-12-03T18:00:00Z' FROM parked`,
      [ids, person],
    );
    return ids;
  }

  /** Events that could not be handled: only a defect or a stranger on the wire makes them. */
  private async parkEvents(): Promise<string[]> {
    const ids = [newId(), newId(), newId()];
    await this.rows(
      'actions',
      `INSERT INTO parked_events (id, consumer, topic, partition, record_offset, key, event_id, type, headers, payload,
                                  reason, error, parked_at, attempts, tried_at)
       SELECT id, 'actions', 'contacts.contacts', 0, row_number() OVER (), uuid_send(id), id::text, 'never.heard_of', '{}',
              '{}', 'unknown_type', 'no such type', '2026-12-03T18:00:00Z', 0, NULL FROM unnest($1::uuid[]) AS id`,
      [ids],
    );
    return ids;
  }
}
