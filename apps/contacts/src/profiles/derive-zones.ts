import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Settings } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { candidateZones } from '../zones/zones.rules.js';

interface CluesRow {
  readonly postalCode: string | null;
  readonly workplaceZone: string | null;
  readonly phones: readonly { readonly id: string; readonly sealed: string }[];
}

const selectClues = `
  SELECT c.postal_code AS "postalCode",
         (SELECT w.time_zone FROM contact_workplaces m JOIN workplaces w ON w.id = m.workplace_id
           WHERE m.contact_id = c.id AND w.time_zone IS NOT NULL ORDER BY w.id LIMIT 1) AS "workplaceZone",
         coalesce((SELECT json_agg(json_build_object('id', p.id, 'sealed', encode(p.phone, 'hex')) ORDER BY p.position)
                     FROM contact_phones p WHERE p.contact_id = c.id AND p.ended_at IS NULL), '[]') AS phones
    FROM contacts c WHERE c.id = $1`;

/** Works out anew by which clocks a person may live, from what is known of them by now. */
@Injectable()
export class DeriveZones {
  constructor(
    private readonly fields: PersonalFields,
    private readonly settings: Settings,
  ) {}

  async run(sql: Sql, contactId: string): Promise<void> {
    const [clues] = await sql.query<CluesRow>(selectClues, [contactId]);
    if (!clues) return;
    const zones = candidateZones({
      ...clues,
      phones: clues.phones.map(({ id, sealed }) => this.fields.open('phone', id, Buffer.from(sealed, 'hex'))),
      chapterZone: this.settings.values.timeZone,
    });
    await sql.query('UPDATE contacts SET time_zones = $2 WHERE id = $1', [contactId, zones]);
  }
}
