import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import type { Sql } from '#database';
import type { Tx } from '#messaging';
import { type Caller, Clock, newId } from '#runtime';
import { slugOf } from '../circles/slug.rules.js';
import { nameKey, tidy } from '../people/name.rules.js';
import { KnownNames, type KnownThing } from './known-names.js';
import type { NamedKind, NamedThing } from './mapping.shapes.js';

const selectThings = `
  SELECT 'circle' AS kind, id, name, NULL::uuid AS "ofId", created_at FROM circles
   UNION ALL SELECT 'workplace', id, name, NULL, created_at FROM workplaces
   UNION ALL SELECT 'union_local', id, name, NULL, created_at FROM union_locals
   UNION ALL SELECT 'bargaining_unit', id, name, union_local_id, created_at FROM bargaining_units
   UNION ALL SELECT 'tag', id, name, NULL, created_at FROM tags
  ORDER BY created_at, id`;

const inserts: Readonly<Record<NamedKind, string>> = {
  circle: `INSERT INTO circles (id, name, created_at, slug) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
  workplace: 'INSERT INTO workplaces (id, name, created_at) VALUES ($1, $2, $3)',
  union_local: 'INSERT INTO union_locals (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
  bargaining_unit: `
    INSERT INTO bargaining_units (id, name, created_at, union_local_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
  tag: 'INSERT INTO tags (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
};

/** Locals stand before their units. */
const order: readonly NamedKind[] = ['union_local', 'bargaining_unit', 'circle', 'workplace', 'tag'];

/** What files may name: circles, workplaces, union locals with their units, tags. */
@Injectable()
export class NamesOfFiles {
  constructor(private readonly clock: Clock) {}

  /** Of two of one name the older one. */
  async known(sql: Pick<Sql, 'query'>): Promise<KnownNames> {
    return new KnownNames(await sql.query<KnownThing>(selectThings));
  }

  /** Makes what a chair ticked and is not there yet, before the first row that names it. */
  async make(tx: Tx, importId: string, wanted: readonly NamedThing[], caller: Caller): Promise<void> {
    if (wanted.length === 0) return;
    // Two imports that name the same make it once.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('turnout names of files'))`);
    const names = await this.known(tx);
    const made = new Map<NamedKind, number>();
    for (const kind of order) {
      for (const thing of wanted.filter((one) => one.kind === kind && nameKey(one.name) !== '')) {
        if (await this.makeOne(tx, thing, names)) made.set(kind, (made.get(kind) ?? 0) + 1);
      }
    }
    const deed = { deed: 'import.names-made', subject: `import:${importId}`, at: this.clock.now() } as const;
    if (made.size > 0) await audit(tx, caller, { ...deed, details: Object.fromEntries(made) });
  }

  private async makeOne(tx: Tx, { kind, name, of }: NamedThing, names: KnownNames): Promise<boolean> {
    const ofId = of === null ? null : names.find('union_local', of);
    if (names.find(kind, name, ofId) !== null || (kind === 'bargaining_unit' && ofId === null)) return false;
    const id = newId();
    const more = kind === 'circle' ? [await freeSlug(tx, name)] : [];
    await tx.query(inserts[kind], [id, tidy(name), this.clock.now(), ...(kind === 'bargaining_unit' ? [ofId] : more)]);
    names.add({ kind, id, name, ofId });
    return true;
  }
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const slug = slugOf(name);
  const taken = await tx.query<{ slug: string }>('SELECT slug FROM circles WHERE slug LIKE $1', [`${slug}%`]);
  const slugs = new Set(taken.map((row) => row.slug));
  for (let number = 2; ; number += 1) {
    const free = number === 2 && !slugs.has(slug) ? slug : `${slug}-${String(number)}`;
    if (!slugs.has(free)) return free;
  }
}
