import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { AudienceTree } from '#contracts';
import type { AudiencePreviewReply } from '../../apps/contacts/src/audiences/audiences.routes.js';
import { contacts } from '../../apps/contacts/src/contacts.module.js';
import { good, OneService } from './one-service.js';

let house: OneService;
let owner: Client;

beforeAll(async () => {
  house = await OneService.open({ ...contacts, name: 'contacts' }, '2026-12-03T18:00:00Z');
  owner = new Client({ connectionString: house.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

async function add(name: string): Promise<string> {
  return (await good(house.as<{ id: string }>('chair', 'POST', '/api/contacts', { body: { name } }))).id;
}

/** Whom a rule means; nobody here has a phone. */
async function meant(rule: AudienceTree): Promise<number> {
  const body = { circleId: null, language: null, rule };
  const counted = await good(house.as<AudiencePreviewReply>('chair', 'POST', '/api/audiences/preview', { body }));
  return counted.leftOut.reduce((sum, { people }) => sum + people, 0);
}

/** Puts people back as a dump has them: in a table made anew, stamped by a server that had come further than this one. */
async function restoreWithout(id: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query('CREATE TABLE restored (LIKE contacts INCLUDING ALL)');
  await owner.query('INSERT INTO restored SELECT * FROM contacts WHERE id <> $1', [id]);
  await owner.query('UPDATE restored SET changed_in = 1::bigint << 40');
  await owner.query('ALTER TABLE contacts RENAME TO contacts_before');
  await owner.query('ALTER TABLE restored RENAME TO contacts');
  await owner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON contacts TO PUBLIC');
  await owner.query('COMMIT');
}

describe('a database that was restored under a service that runs', () => {
  const everybody: AudienceTree = { all: [] };

  it('is noticed by audiences: everybody is read anew, and what changes after it is seen', async () => {
    await add('Ana');
    const ben = await add('Ben');
    expect(await meant(everybody)).toBe(2);
    await restoreWithout(ben);
    expect(await meant(everybody)).toBe(1);
    expect(await meant({ is: 'speaks', language: 'es' })).toBe(0);
    await owner.query(`UPDATE contacts SET language = 'es', changed_in = this_transaction()`);
    expect(await meant({ is: 'speaks', language: 'es' })).toBe(1);
  });
});
