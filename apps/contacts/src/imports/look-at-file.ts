import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notFound, Problem, type RouteInput } from '#runtime';
import { FindKnown } from '../people/find-known.js';
import type { SourceFile } from '../reading/raw-row.js';
import { rowsOf, tellFormat } from '../reading/rows-of.js';
import { FileBytes } from './file-bytes.js';
import { guessColumns, mappingOf } from './guess.rules.js';
import { importPartsMissing, importStateUnfit } from './imports.errors.js';
import { fileRemarksOf, guessesOf, headerOf, Look, standingsOf } from './look.rules.js';
import type { lookAtFile, LookReply } from './look.routes.js';
import type { FileMapping } from './mapping.shapes.js';
import { NamesOfFiles } from './names-of-files.js';
import { partsOf } from './parts.rules.js';
import { problemOf } from './reading-problems.js';
import { rulesFor } from './row.rules.js';
import { groupSamePeople } from './same-person.rules.js';

type Body = RouteInput<typeof lookAtFile>['body'];
type Format = Pick<FileMapping, 'encoding' | 'delimiter'>;

/** As many rows tell what columns seem to hold. */
const rowsToGuessFrom = 200;

const selectFile = `
  SELECT i.state, i.kind, i.bytes, (SELECT count(*)::int FROM import_parts p WHERE p.import_id = i.id) AS parts
    FROM imports i WHERE i.id = $1 AND i.started_by = $2`;

interface KeptFile {
  readonly state: string;
  readonly kind: SourceFile['kind'];
  readonly bytes: number;
  readonly parts: number;
}

/** Somebody looks at the file that they sent, before anybody of it is taken in. */
@Injectable()
export class LookAtFile {
  constructor(
    private readonly database: Database,
    private readonly bytes: FileBytes,
    private readonly names: NamesOfFiles,
    private readonly findKnown: FindKnown,
  ) {}

  /**
   * The first look reads the whole file, so that what is wrong far below is said now; a look with a mapping reads as
   * many rows as it judges.
   *
   * @throws Problem `not_found` also for somebody else's file; `import_state_unfit`, `import_parts_missing`, and what a
   * file is refused for.
   */
  async run(importId: string, body: Body, caller: Caller, language: 'en' | 'es'): Promise<LookReply> {
    const startedBy = caller.person ? `person:${caller.person.id}` : `service:${caller.service}`;
    const [found] = await this.database.query<KeptFile>(selectFile, [importId, startedBy]);
    if (!found) throw new Problem(notFound);
    if (found.state !== 'receiving') throw new Problem(importStateUnfit, { detail: found.state });
    if (found.parts !== partsOf(found.bytes)) throw new Problem(importPartsMissing);
    try {
      return await this.look(this.bytes.of(importId, found.kind), body);
    } catch (error) {
      throw problemOf(error, language);
    }
  }

  private async look(file: SourceFile, { mapping, circleId }: Body): Promise<LookReply> {
    const format = mapping ?? (await formatOf(file));
    const { header, first } = await firstRows(file, format);
    const guess = guessColumns(header, first);
    const read = mapping ?? { ...format, ...mappingOf(guess), make: [] };
    const known = await this.names.known(this.database);
    const look = new Look(rulesFor(read, header, known, circleId), (id) => known.nameOf(id));
    const total = await lookAtRows(file, read, look, mapping === null);
    const groups = groupSamePeople(look.rows);
    const isKnown = await this.findKnown.run(groups.map((rows) => rows.map(({ draft }) => draft)));
    return {
      ...headerOf(header),
      guesses: guessesOf(guess),
      mapping: read,
      total,
      fileRemarks: fileRemarksOf(header, read),
      ...look.result(standingsOf(groups, isKnown)),
    };
  }
}

async function formatOf(file: SourceFile): Promise<Format> {
  return file.kind === 'xlsx' ? { encoding: null, delimiter: null } : tellFormat(file);
}

async function firstRows(
  file: SourceFile,
  format: Format,
): Promise<{ header: readonly string[]; first: (readonly string[])[] }> {
  const first: (readonly string[])[] = [];
  for await (const rows of rowsOf(file, format)) {
    first.push(...rows.slice(0, rowsToGuessFrom + 1 - first.length).map(({ cells }) => cells));
    if (first.length > rowsToGuessFrom) break;
  }
  const [header = [], ...rest] = first;
  return { header, first: rest };
}

/** @returns how many rows the file has, when all were read. */
async function lookAtRows(file: SourceFile, format: Format, look: Look, isWhole: boolean): Promise<number | null> {
  let total = -1;
  for await (const rows of rowsOf(file, format)) {
    for (const row of rows) if (total++ >= 0) look.add(row);
    if (look.isEnough && !isWhole) return null;
  }
  return Math.max(0, total);
}
