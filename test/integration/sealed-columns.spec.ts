import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '#testing';
import { actions } from '../../apps/actions/src/actions.module.js';
import { contacts } from '../../apps/contacts/src/contacts.module.js';
import { notifications } from '../../apps/notifications/src/notifications.module.js';
import { web } from '../../apps/web/src/web.module.js';

/** Columns of bytes that every service has from the libs: hashes of a chain, and records that were set aside. */
const ofLibs = [
  ...['audit_entries.hash', 'audit_entries.digest', 'audit_head.hash', 'audit_cuts.hash'],
  ...['parked_events.key', 'parked_events.payload'],
];

describe('every column of bytes', () => {
  it.each([actions, contacts, notifications, web])(
    'of $name is declared: sealed, so that keys can change, or hashed',
    async (definition) => {
      const db = await testDatabase(definition);
      try {
        const found = await db.database.query<{ name: string }>(
          `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
          WHERE table_schema = 'public' AND data_type = 'bytea'`,
        );
        const sealed = definition.sealed.map(({ table, column }) => `${table}.${column}`);
        const known = [...sealed, ...definition.hashed, ...ofLibs];
        expect(found.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
        const gone = [...sealed, ...definition.hashed].filter((name) => !found.some((one) => one.name === name));
        expect(gone).toEqual([]);
      } finally {
        await db.close();
      }
    },
  );
});
