import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { nameKey } from '../people/name.rules.js';
import type { Through } from '../people/person.js';
import { NameIndex } from '../search/name-index.js';
import { foldWords } from '../search/search.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { FileRow } from './read-membership-file.js';

/** Whom a list names, by how it names them; null for nobody, and where it could be several. */
export type FoundThrough = Map<string, string | null>;

/** More people of one name are not looked at. */
const mostOfOneName = 50;
const mostWords = 6;

const selectByPhone = `
  SELECT phone_index AS index, min(contact_id::text) AS id FROM contact_phones
   WHERE phone_index = ANY($1) AND ended_at IS NULL GROUP BY phone_index HAVING count(*) = 1`;

/** Finds who brought the people of a list: somebody who is known, by their number or their whole name. */
@Injectable()
export class FindThrough {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly names: NameIndex,
  ) {}

  /**
   * The rows with the ids of those who brought their people, and a remark where nobody or several could be meant.
   *
   * @param found what was found so far, to be added to: a list names the same few again and again.
   */
  async run(rows: readonly FileRow[], found: FoundThrough): Promise<readonly FileRow[]> {
    const named = rows.flatMap(({ draft }) => draft?.profile?.through ?? []);
    if (named.length === 0) return rows;
    const wanted = new Map(named.map((through) => [keyOf(through), through]));
    for (const key of found.keys()) wanted.delete(key);
    await this.findPhones([...wanted.values()], found);
    for (const through of wanted.values()) {
      if (through.name !== null) found.set(keyOf(through), await this.byName(through.name));
    }
    return rows.map((row) => withThrough(row, found));
  }

  private async findPhones(wanted: readonly Through[], found: FoundThrough): Promise<void> {
    const byIndex = new Map(
      wanted.flatMap((through) =>
        through.e164 === null ? [] : [[this.fields.phoneIndex(through.e164), keyOf(through)] as const],
      ),
    );
    if (byIndex.size === 0) return;
    for (const key of byIndex.values()) found.set(key, null);
    const rows = await this.database.query<{ index: string; id: string }>(selectByPhone, [[...byIndex.keys()]]);
    for (const { index, id } of rows) found.set(byIndex.get(index) ?? '', id);
  }

  private async byName(name: string): Promise<string | null> {
    const ids = await this.names.find(foldWords(name).slice(0, mostWords), mostOfOneName, null);
    if (ids.length === 0) return null;
    const rows = await this.database.query<{ id: string; name: Buffer | null }>(
      'SELECT id, name FROM contacts WHERE id = ANY($1)',
      [ids],
    );
    const same = rows.filter(
      (row) => nameKey(this.fields.openOptional('name', row.id, row.name) ?? '') === nameKey(name),
    );
    return same.length === 1 ? (same[0]?.id ?? null) : null;
  }
}

function keyOf({ e164, name }: Through): string {
  return e164 ?? nameKey(name);
}

function withThrough(row: FileRow, found: FoundThrough): FileRow {
  const { draft, remarks } = row;
  if (!draft?.profile?.through) return row;
  const throughId = found.get(keyOf(draft.profile.through)) ?? null;
  const known = { ...row, draft: { ...draft, profile: { ...draft.profile, throughId } } };
  return throughId === null ? { ...known, remarks: [...remarks, 'through_unknown'] } : known;
}
