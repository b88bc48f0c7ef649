import type { z } from 'zod';
import {
  actionPosted,
  audienceChunkResolved,
  audienceRequested,
  audienceResolved,
  contactsChanged,
  type EventDefinition,
  type PayloadOf,
} from '#contracts';
import { identityHeader, newId, type Role, type ServiceCall, ServiceIdentity, SystemClock } from '#runtime';
import { type HouseOptions, NotificationsReplicas } from './notifications-replicas.js';

/** Somebody the chapter knows, as a test needs them; by default they agreed to texts and live in Chicago. */
export interface Someone {
  readonly phone: string;
  readonly language?: 'en' | 'es';
  readonly zones?: string[];
  readonly consent?: 'opted_in' | 'opted_out' | 'unknown';
  readonly otherPhones?: string[];
  /** In order of preference; they agreed to e-mail there unless told. */
  readonly emails?: string[];
  readonly emailConsent?: 'opted_in' | 'opted_out' | 'unknown';
  /** False for a landline. */
  readonly textable?: boolean;
  readonly contactId?: string;
  readonly version?: number;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** The notifications service with a provider and contacts to talk to: one replica, or two on one database. */
export class NotificationsHouse extends NotificationsReplicas {
  static override async open(options?: HouseOptions): Promise<NotificationsHouse> {
    return (await super.open(options)) as NotificationsHouse;
  }

  /** Tells of people, as contacts does; answers their ids in the order given. */
  async know(people: readonly Someone[]): Promise<string[]> {
    const contacts = people.map(({ phone, otherPhones = [], emails = [], ...person }) => {
      const contactId = person.contactId ?? newId();
      this.desk.phones.set(contactId, phone);
      for (const email of emails) this.desk.emails.set(`${contactId} ${this.indexOfEmail(email)}`, email);
      return {
        contactId,
        version: person.version ?? 1,
        language: person.language ?? 'en',
        timeZones: person.zones ?? ['America/Chicago'],
        phones: [phone, ...otherPhones].map((one) => ({
          phoneIndex: this.indexOf(one),
          textable: person.textable ?? true,
        })),
        smsConsent: person.consent ?? 'opted_in',
        emails: emails.map((email) => ({ emailIndex: this.indexOfEmail(email) })),
        emailConsent: person.emailConsent ?? (emails.length > 0 ? ('opted_in' as const) : ('unknown' as const)),
      };
    });
    for (let from = 0; from < contacts.length; from += 500) {
      const part = contacts.slice(from, from + 500);
      await this.tell(contactsChanged, { contacts: part, changedAt: this.clock.now().toISOString() });
    }
    return contacts.map(({ contactId }) => contactId);
  }

  /** Posts an action, by default a picket tomorrow at 6 in the morning in Chicago; answers it and its wave. */
  async post(
    change: Partial<z.input<typeof actionPosted.payload>> = {},
  ): Promise<{ actionId: string; waveId: string; shiftId: string }> {
    const shiftId = newId();
    const action = {
      ...actionPosted.example,
      actionId: newId(),
      shifts: [{ shiftId, startsAt: '2026-10-17T11:00:00Z', endsAt: '2026-10-17T15:00:00Z', target: 10 }],
      postedAt: this.clock.now().toISOString(),
      ...change,
    };
    await this.tell(actionPosted, action);
    const requests = await this.told(audienceRequested);
    const waveId = requests.find(({ actionId }) => actionId === action.actionId)?.waveId ?? '';
    return { actionId: action.actionId, waveId, shiftId };
  }

  /** Names the audience of a wave, as contacts does. */
  async ask(waveId: string, contactIds: readonly string[]): Promise<void> {
    for (let from = 0, chunk = 0; from < contactIds.length; from += 1000, chunk++) {
      await this.tell(audienceChunkResolved, { waveId, chunk, contactIds: contactIds.slice(from, from + 1000) });
    }
    const chunks = Math.ceil(contactIds.length / 1000);
    await this.tell(audienceResolved, { waveId, people: contactIds.length, chunks, leftOut: [] });
  }

  /** Brings an event of another service and waits until it is handled or parked. */
  tell<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>, eventId = newId()): Promise<void> {
    return this.broker.tell(event, payload, eventId);
  }

  /** Every event of that kind that has left so far, once the outbox is empty. */
  told<P extends z.ZodObject>(event: EventDefinition<P>): Promise<PayloadOf<EventDefinition<P>>[]> {
    return this.broker.told(event, this.database);
  }

  /** Types a text into a phone; resolves with the answers to the webhook, one for each time it was posted. */
  async text(phone: string, body: string, repeat = 1): Promise<(number | null)[]> {
    const { answers } = await this.standIn.typeText({ from: phone, body, repeat });
    return answers.map(({ status }) => status);
  }

  /** The texts that a phone got from us so far. */
  textsTo(phone: string): string[] {
    return this.standIn
      .accepted()
      .filter(({ to }) => to === phone)
      .map(({ body }) => body);
  }

  /** How many messages are in each state, with its reason. */
  async states(): Promise<Record<string, number>> {
    const rows = await this.query<{ state: string; reason: string | null; people: number }>(
      'SELECT state, reason, count(*)::int AS people FROM messages GROUP BY state, reason',
    );
    return Object.fromEntries(rows.map(({ state, reason, people }) => [reason ? `${state} ${reason}` : state, people]));
  }

  /** Calls as a person signed in at the front door; another one each time unless told. */
  async as<T>(
    role: Role,
    method: ServiceCall['method'],
    path: string,
    { by = newId(), ...sent }: Pick<ServiceCall, 'body' | 'query'> & { readonly by?: string } = {},
  ): Promise<Answer<T>> {
    const identity = new ServiceIdentity('web', this.secrets, new SystemClock());
    const headers = { [identityHeader]: identity.sign('notifications', { id: by, role }) };
    const { status, text } = await this.first.transport({ method, path, ...sent, headers });
    return { status, body: JSON.parse(text) as T };
  }

  /** Calls as the front door does by itself; without a body it only asks. */
  async asWeb<T>(path: string, body?: object): Promise<Answer<T>> {
    const identity = new ServiceIdentity('web', this.secrets, new SystemClock());
    const headers = { [identityHeader]: identity.sign('notifications') };
    const call = { method: body ? 'POST' : 'GET', path, headers, ...(body ? { body } : {}) } as const;
    const { status, text } = await this.first.transport(call);
    return { status, body: JSON.parse(text) as T };
  }

  /** Posts a form to a webhook of ours as anybody on the internet could; answers the status. */
  async hook(path: string, form: Record<string, string>, signature: string | undefined): Promise<number> {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signature ? { 'x-twilio-signature': signature } : {}),
    };
    const body = new URLSearchParams(form).toString();
    return (await this.first.transport({ method: 'POST', path, headers, body })).status;
  }
}
