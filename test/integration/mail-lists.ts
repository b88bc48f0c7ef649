import {
  audienceChunkResolved,
  audienceRequested,
  contactsChanged,
  emailReachabilityChanged,
  emailReopened,
  reachabilityChanged,
} from '#contracts';
import { newId } from '#runtime';
import { testPostgres } from '#testing';
import { DataSource } from 'typeorm';
import type { AudiencePreviewReply } from '../../apps/contacts/src/audiences/audiences.routes.js';
import type { ImportDetailReply } from '../../apps/contacts/src/imports/imports.routes.js';
import type { ContactDetailReply } from '../../apps/contacts/src/people/people.routes.js';
import { type ContactsHouse, good } from './contacts-house.js';

const header = 'first_name,last_name,mobile_phone,email,do_not_call';

export type Row = ImportDetailReply['rows'][number] | undefined;
type Told = (typeof contactsChanged.payload)['_output']['contacts'][number];

export const idOf = (row: Row): string => row?.contactId ?? '';

/** Lists of people, and what came of their consent to e-mail. */
export class MailLists {
  constructor(private readonly house: ContactsHouse) {}

  async importRows(consent: object | null, rows: string[], circleId: string | null = null): Promise<Row[]> {
    const body = { fileName: 'export.csv', csv: [header, ...rows].join('\n'), consent, circleId };
    return (await good(this.house.as<ImportDetailReply>('chair', 'POST', '/api/imports', body))).rows;
  }

  person(row: Row): Promise<ContactDetailReply> {
    return good(this.house.as('chair', 'GET', `/api/contacts/${row?.contactId ?? ''}`));
  }

  /** What the other services heard last of a person. */
  async lastTold(row: Row): Promise<Told | undefined> {
    const told = (await this.house.told(contactsChanged)).flatMap(({ contacts }) => contacts);
    return told.filter(({ contactId }) => contactId === row?.contactId).at(-1);
  }

  async emailIndexOf(row: Row): Promise<string> {
    return (await this.lastTold(row))?.emails?.[0]?.emailIndex ?? '';
  }

  async phoneIndexOf(row: Row): Promise<string> {
    return (await this.lastTold(row))?.phones[0]?.phoneIndex ?? '';
  }

  closeEmail(
    emailIndex: string,
    contactIds: string[] = [],
    how: 'one_click' | 'page' | 'text' = 'one_click',
  ): Promise<void> {
    const changedAt = this.house.clock.now().toISOString();
    return this.house.tell(emailReachabilityChanged, { emailIndex, contactIds, state: 'opted_out', how, changedAt });
  }

  openEmail(emailIndex: string, contactIds: string[]): Promise<void> {
    return this.house.tell(emailReopened, { emailIndex, contactIds, reopenedAt: this.house.clock.now().toISOString() });
  }

  textStop(phoneIndex: string, contactIds: string[] = []): Promise<void> {
    const changedAt = this.house.clock.now().toISOString();
    return this.house.tell(reachabilityChanged, {
      phoneIndex,
      contactIds,
      state: 'opted_out',
      how: 'own_words',
      changedAt,
    });
  }

  async circle(name: string): Promise<string> {
    return (await good(this.house.as<{ id: string }>('chair', 'POST', '/api/circles', { name }))).id;
  }

  preview(circleId: string): Promise<AudiencePreviewReply> {
    return good(this.house.as('chair', 'POST', '/api/audiences/preview', { circleId, language: null }));
  }

  async resolved(circleId: string): Promise<string[]> {
    const waveId = newId();
    const requestedAt = this.house.clock.now().toISOString();
    await this.house.tell(audienceRequested, {
      waveId,
      actionId: newId(),
      audience: { circleId, language: null },
      requestedAt,
    });
    const chunks = (await this.house.told(audienceChunkResolved)).filter((chunk) => chunk.waveId === waveId);
    return chunks.flatMap(({ contactIds }) => contactIds);
  }

  /** A running service changes no tables; an upgrade does it as their owner. */
  async asOwner(): Promise<DataSource> {
    const [here] = await this.house.database.query<{ name: string }>('SELECT current_database() AS name');
    const url = new URL(await testPostgres());
    url.pathname = `/${here?.name ?? ''}`;
    return new DataSource({ type: 'postgres', url: url.href }).initialize();
  }
}
