import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SealFormerlyPlain } from '../../libs/service/src/field-keys/seal-formerly-plain.js';
import { type ContactsHouse, good, openContacts } from './contacts-house.js';

const consent = {
  how: 'Rosa asked them at the gate',
  obtainedAt: '2026-05-04T23:00:00Z',
  wording: 'Text me about pickets. STOP ends it.',
  attestedBy: 'Marisol Attestor',
};

let house: ContactsHouse;
beforeAll(async () => {
  house = await openContacts();
});
afterAll(() => house.close());

interface Shown {
  readonly fileNames: readonly string[];
  readonly how: string | undefined;
}

/** What a chair reads of the imports and of the evidence of one person. */
async function shown(): Promise<Shown> {
  const imports = await good<{ items: { fileName: string }[] }>(house.as('chair', 'GET', '/api/imports'));
  const people = await good<{ items: { id: string }[] }>(house.as('chair', 'GET', '/api/contacts'));
  type Person = { consentHistory: { attestation: { how: string } }[] };
  const person = await good<Person>(house.as('chair', 'GET', `/api/contacts/${people.items[0]?.id ?? ''}`));
  return {
    fileNames: imports.items.map(({ fileName }) => fileName).sort(),
    how: person.consentHistory[0]?.attestation.how,
  };
}

it('what an older version wrote into plain columns is shown as ever, sealed at the next start, and opens', async () => {
  for (const fileName of ['Rosa.csv', 'Luis.csv']) {
    const csv = `first_name,last_name,email\n${fileName},Walker,${fileName}@example.org`;
    await good(house.as('chair', 'POST', '/api/imports', { fileName, csv, consent }));
  }
  const before = { fileNames: ['Luis.csv', 'Rosa.csv'], how: consent.how };
  expect(await shown()).toEqual(before);
  await house.database.query(`UPDATE imports SET file_name = 'Rosa.csv', sealed_file_name = NULL
     WHERE id = (SELECT id FROM imports ORDER BY id LIMIT 1)`);
  await house.database.query(`UPDATE attestations SET how = $1, sealed_how = NULL`, [consent.how]);
  expect(await shown()).toEqual(before);
  await house.service.app.get(SealFormerlyPlain).run();
  const left = await house.database.query(`
    SELECT file_name AS plain FROM imports WHERE file_name <> '' OR sealed_file_name IS NULL
    UNION ALL SELECT how FROM attestations WHERE how <> '' OR sealed_how IS NULL`);
  expect(left).toEqual([]);
  expect(await shown()).toEqual(before);
});
