import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { audit, CutAudit, type Finding, HeadKeeper, VerifyAudit } from '#audit';
import { newId } from '#runtime';
import { contacts } from '../../apps/contacts/src/contacts.module.js';
import { OneService } from './one-service.js';

let house: OneService;
let owner: Client;

const caller = { service: 'web', person: { id: newId(), role: 'chair' as const } };
const day = 24 * 3600 * 1000;

beforeEach(async () => {
  house = await OneService.open({ ...contacts, name: 'contacts' }, '2026-12-03T18:00:00Z');
  owner = new Client({ connectionString: house.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await house.close();
});

/** Adds as many entries, each in a transaction of its own. */
async function add(entries: number, at = house.clock.now()): Promise<void> {
  for (let n = 0; n < entries; n++) {
    const deed = { deed: 'circle.added', subject: `circle:${newId()}`, details: { n, b: null, a: true }, at } as const;
    await house.database.transaction((sql) => audit(sql, caller, deed));
  }
}

const noteHead = (): Promise<void> => house.service.app.get(HeadKeeper).note();

async function verify(): Promise<Finding[]> {
  const verification = house.service.app.get(VerifyAudit);
  const findings: Finding[] = [];
  for (let next: string | null | undefined; next !== null;) {
    const part = await verification.run(next);
    findings.push(...part.findings);
    next = part.next;
  }
  return findings;
}

/** Changes the chain as somebody could who took the database over: triggers do not stop its owner. */
async function tamper(...statements: string[]): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(`SET LOCAL session_replication_role = 'replica'`);
  for (const statement of statements) await owner.query(statement);
  await owner.query('COMMIT');
}

/** Links the chain anew from a position on, as the database itself would have. */
const relink = (from: number): string => `
  DO $$ DECLARE entry record; before bytea;
  BEGIN
    SELECT coalesce((SELECT hash FROM audit_entries WHERE position = ${String(from - 1)}), decode(repeat('00', 32), 'hex')) INTO before;
    FOR entry IN SELECT * FROM audit_entries WHERE position >= ${String(from)} ORDER BY position LOOP
      before := sha256(before || int8send(entry.position) || entry.digest);
      UPDATE audit_entries SET hash = before WHERE position = entry.position;
      UPDATE audit_head SET hash = before, position = entry.position;
    END LOOP;
  END $$`;

const at = (kind: Finding['kind'], from: number, to = from): Finding => ({ kind, from, to });

describe('the rights of a running service', () => {
  it('inv I11: are to add to the audit chain and to read it, and nothing else', async () => {
    await add(2);
    const refused = [
      `UPDATE audit_entries SET deed = 'x'`,
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
      'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
      'UPDATE audit_head SET position = 0',
      'DELETE FROM audit_head',
      `INSERT INTO audit_cuts SELECT position, hash, at, 'me' FROM audit_entries`,
      `SET session_replication_role = 'replica'`,
      'DROP TABLE audit_entries',
    ];
    for (const statement of refused) {
      await expect(house.database.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
    await expect(house.database.query(`SELECT cut_audit(1, now(), 'me')`)).rejects.toThrow(/younger than 90 days/);
    const [role] = await house.database.query(
      'SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolcreaterole: false });
    expect(await verify()).toEqual([]);
  });

  it('do not let it choose a place in the chain', async () => {
    await add(1);
    await house.database.query(
      `INSERT INTO audit_entries (position, at, actor, deed, subject, details, digest, hash)
       VALUES (700, now(), 'a', 'b', 'c', '{}', sha256('x'), sha256('y'))`,
    );
    expect(await verify()).toEqual([at('changed', 2)]);
  });
});

describe('check G7, inv I11: a verification finds', () => {
  beforeEach(() => add(6));

  it('nothing in a whole chain, whichever transactions added to it at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => add(5)));
    await noteHead();
    expect(await verify()).toEqual([]);
    const [{ entries } = { entries: 0 }] = await house.database.query<{ entries: number }>(
      'SELECT count(*)::int AS entries FROM audit_entries',
    );
    expect(entries).toBe(56);
  });

  it.each<[string, string[], Finding[]]>([
    ['a changed entry', [`UPDATE audit_entries SET subject = 'circle:other' WHERE position = 3`], [at('changed', 3)]],
    ['a missing entry', ['DELETE FROM audit_entries WHERE position IN (3, 4)'], [at('missing', 3, 4)]],
    [
      'two entries that changed places',
      [
        'UPDATE audit_entries SET position = 99 WHERE position = 2',
        'UPDATE audit_entries SET position = 2 WHERE position = 5',
        'UPDATE audit_entries SET position = 5 WHERE position = 99',
      ],
      [at('unlinked', 2), at('unlinked', 3), at('unlinked', 5), at('unlinked', 6)],
    ],
    ['an end that was cut off', ['DELETE FROM audit_entries WHERE position > 4'], [at('truncated', 5, 6)]],
    ['a changed head', [`UPDATE audit_head SET hash = sha256('x')`], [at('head_changed', 6)]],
    [
      'a head that was put back',
      [`UPDATE audit_head SET position = 4, hash = (SELECT hash FROM audit_entries WHERE position = 4)`],
      [at('beyond_head', 5, 6)],
    ],
  ])('%s', async (_what, statements, findings) => {
    await tamper(...statements);
    expect(await verify()).toEqual(findings);
  });

  it('an entry put in between, with everything after it moved and linked anew', async () => {
    await noteHead();
    const put = `INSERT INTO audit_entries (position, at, actor, deed, subject, details, digest, hash)
      SELECT 3, at, actor, deed, subject, details, digest, hash FROM audit_entries WHERE position = 2`;
    await tamper('UPDATE audit_entries SET position = position + 100 WHERE position > 2', put);
    await tamper('UPDATE audit_entries SET position = position - 99 WHERE position > 100', relink(3));
    expect(await verify()).toEqual([at('rewritten', 6)]);
  });

  it('a chain written anew from an entry on: the journal outside of the database still has its head', async () => {
    await noteHead();
    const digest = `sha256(convert_to('x', 'UTF8'))`;
    await tamper(`UPDATE audit_entries SET digest = ${digest}, actor = 'nobody' WHERE position = 3`, relink(3));
    expect(await verify()).toEqual([at('changed', 3), at('rewritten', 6)]);
  });

  it('an end that was cut off together with the head', async () => {
    await noteHead();
    const cut = 'DELETE FROM audit_entries WHERE position > 4';
    await tamper(cut, 'UPDATE audit_head SET position = 4, hash = (SELECT hash FROM audit_entries WHERE position = 4)');
    expect(await verify()).toEqual([at('truncated', 5, 6)]);
    // The service goes on writing, and its journal then says itself that the chain went back.
    await noteHead();
    await add(5);
    await noteHead();
    expect(await verify()).toEqual([at('set_back', 5, 6)]);
    await house.service.app.get(HeadKeeper).accept(caller, house.clock);
    expect(await verify()).toEqual([]);
  });

  it('a line of the journal that the service did not sign', async () => {
    await noteHead();
    const path = join(house.dataDir, 'audit-heads.contacts.journal');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/head 6 ([0-9a-f]{64})/, `head 6 ${'ab'.repeat(32)}`));
    expect(await verify()).toEqual([at('forged_head', 6)]);
  });
});

describe('a chain of the first release', () => {
  it('goes on verifying after the upgrade', async () => {
    const hash = '\\x156df49850d9fe445e1b01642e3606dc358ff942d2de30a04d1ab24737b41308';
    await tamper(
      `INSERT INTO audit_entries (position, at, actor, deed, subject, details, hash)
       VALUES (1, '2026-12-01T10:00:00Z', 'person:p', 'circle.added', 'circle:c', '{"b": 1, "a": null}', '${hash}')`,
      `UPDATE audit_head SET position = 1, hash = '${hash}'`,
    );
    await add(2);
    expect(await verify()).toEqual([]);
    await tamper(`UPDATE audit_entries SET actor = 'person:q' WHERE position = 1`);
    expect(await verify()).toEqual([at('changed', 1)]);
  });
});

describe('old entries', () => {
  it('leave at a signed cut, after which the rest still verifies', async () => {
    await add(4, new Date(Date.now() - 400 * day));
    await add(3, new Date());
    await noteHead();
    const cutting = house.service.app.get(CutAudit);
    expect(await cutting.run(new Date(Date.now() - 365 * day))).toBe(4);
    expect(await cutting.run(new Date(Date.now() - 365 * day))).toBe(0);
    expect(await house.database.query('SELECT position FROM audit_entries ORDER BY position')).toHaveLength(4);
    expect(await verify()).toEqual([]);
    expect(await cutting.run(new Date(Date.now() + day))).toBe(0);
    await tamper(`UPDATE audit_cuts SET signature = repeat('A', 86)`);
    expect(await verify()).toEqual([at('forged_cut', 4)]);
  });
});
