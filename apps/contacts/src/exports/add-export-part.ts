import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { newId } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { ClaimedExport } from './export-claims.js';
import { exportFormats } from './export-formats.js';
import { type ExportedPage, ReadExported } from './read-exported.js';

/** People of one part: some fifty kilobytes, whatever the size of the chapter. */
const peoplePerPart = 250;

const selectSoFar = `
  SELECT coalesce(max(position), 0)::int AS position, coalesce(max(last_place), 0)::int AS "lastPlace",
         coalesce(sum(people), 0)::int AS people,
         (SELECT count(*)::int FROM export_rows WHERE export_id = $1) AS listed
    FROM export_parts WHERE export_id = $1`;

/** How far the file of an export has come. */
export interface PartsSoFar {
  readonly position: number;
  readonly lastPlace: number;
  readonly people: number;
  /** People who are to be in it. */
  readonly listed: number;
}

/** Adds the next part to the file of an export, sealed. */
@Injectable()
export class AddExportPart {
  constructor(
    private readonly readExported: ReadExported,
    private readonly fields: PersonalFields,
  ) {}

  /** @returns what the whole file has when there was nothing left to add; null otherwise. */
  async run(sql: Sql, held: ClaimedExport): Promise<PartsSoFar | null> {
    const [soFar] = await sql.query<PartsSoFar>(selectSoFar, [held.id]);
    if (!soFar) throw new Error('A sum over the parts of an export has no row.');
    const page = await this.readExported.run(sql, held, { after: soFar.lastPlace, atOnce: peoplePerPart });
    // A file of nobody has its header all the same.
    if (page === null && soFar.position > 0) return soFar;
    await this.add(sql, held, soFar, page ?? { people: [], lastPlace: 0 });
    return null;
  }

  private async add(
    sql: Sql,
    { id, askedBy, format }: ClaimedExport,
    soFar: PartsSoFar,
    { people, lastPlace }: ExportedPage,
  ): Promise<void> {
    const partId = newId();
    const position = soFar.position + 1;
    const place = { isFirst: position === 1, total: soFar.listed };
    const text = exportFormats[format].part(people, { exportId: id, askedBy }, place);
    await sql.query(
      `INSERT INTO export_parts (id, export_id, position, last_place, people, body) VALUES ($1, $2, $3, $4, $5, $6)`,
      [partId, id, position, lastPlace, people.length, this.fields.seal('exportPart', partId, text)],
    );
  }
}
