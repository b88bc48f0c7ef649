import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { ShowPeople } from '../people/show-people.js';
import { NameIndex } from '../search/name-index.js';
import { selectDuplicates } from './duplicates.sql.js';
import type { DuplicateReply, listDuplicates } from './merges.routes.js';

interface PairRow {
  readonly older: string;
  readonly newer: string;
  readonly because: DuplicateReply['because'];
}

/** Finds records that may be one person; only somebody who knows them can say. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly database: Database,
    private readonly names: NameIndex,
    private readonly showPeople: ShowPeople,
  ) {}

  async run({ cursor, limit }: RouteInput<typeof listDuplicates>['query']): Promise<RouteReply<typeof listDuplicates>> {
    const [newer = null, older = null] = cursor?.split('.') ?? [];
    const named = (await this.names.sameNames()).flatMap((ids, name) => ids.map((id) => ({ id, name })));
    const rows = await this.database.query<PairRow>(selectDuplicates, [
      named.map(({ id }) => id),
      named.map(({ name }) => name),
      newer,
      older,
      limit + 1,
    ]);
    const pairs = rows.slice(0, limit);
    const last = rows.length > limit ? pairs.at(-1) : undefined;
    return { items: await this.show(pairs), nextCursor: last ? `${last.newer}.${last.older}` : null };
  }

  private async show(pairs: readonly PairRow[]): Promise<DuplicateReply[]> {
    const ids = [...new Set(pairs.flatMap((pair) => [pair.older, pair.newer]))];
    const people = new Map((await this.showPeople.run(ids, null)).map((person) => [person.id, person]));
    return pairs.flatMap(({ older, newer, because }) => {
      const both = [people.get(older), people.get(newer)].filter((person) => person !== undefined);
      return both.length === 2 ? [{ because, people: both }] : [];
    });
  }
}
