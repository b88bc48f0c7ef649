import { nameKey, tidy } from '../people/name.rules.js';
import type { KnownNames } from './known-names.js';
import type { ColumnMeaning, NamedKind, NamedThing } from './mapping.shapes.js';
import { namesIn } from './profile-cells.rules.js';
import { cellsOf, type RowRules } from './row.rules.js';

/** Names that are not known, and how many rows name them. */
export type UnknownName = NamedThing & { readonly rows: number };

const meanings: readonly (readonly [NamedKind, ColumnMeaning])[] = [
  ['circle', 'circle'],
  ['workplace', 'workplace'],
  ['union_local', 'union_local'],
  ['tag', 'tags'],
];

/** More different names are no names of circles and tags: the column holds something else. */
const mostNames = 500;
const longestName = 120;

/** Gathers what a file names and is not known. */
export class UnknownNames {
  private readonly seen = new Map<string, { thing: NamedThing; rows: number }>();

  constructor(private readonly rules: RowRules) {}

  add(row: readonly string[]): void {
    const cells = (meaning: ColumnMeaning): readonly string[] => cellsOf(row, this.rules, meaning);
    for (const [kind, meaning] of meanings) {
      for (const cell of cells(meaning)) this.addCell(kind, cell);
    }
    const [local] = cells('union_local');
    const [unit] = cells('bargaining_unit');
    if (unit !== undefined && local !== undefined && !knowsUnit(this.rules.names, unit, local)) {
      this.note({ kind: 'bargaining_unit', name: unit, of: local });
    }
  }

  /** Most frequent first. */
  all(): UnknownName[] {
    const found = [...this.seen.values()].map(({ thing, rows }) => ({ ...thing, rows }));
    return found.sort((a, b) => b.rows - a.rows);
  }

  private addCell(kind: NamedKind, cell: string): void {
    const isKnown = (name: string): boolean => this.rules.names.find(kind, name) !== null;
    const names = kind === 'circle' || kind === 'tag' ? namesIn(cell, isKnown) : [cell];
    for (const name of names) if (!isKnown(name)) this.note({ kind, name, of: null });
  }

  private note(thing: NamedThing): void {
    const key = `${thing.kind} ${nameKey(thing.of ?? '')} ${nameKey(thing.name)}`;
    const known = this.seen.get(key);
    if (known) known.rows += 1;
    else if (this.seen.size < mostNames && fits(thing)) {
      this.seen.set(key, { thing: { ...thing, name: tidy(thing.name), of: thing.of && tidy(thing.of) }, rows: 1 });
    }
  }
}

function fits({ name, of }: NamedThing): boolean {
  return nameKey(name) !== '' && name.length <= longestName && (of === null || of.length <= longestName);
}

function knowsUnit(names: KnownNames, unit: string, local: string): boolean {
  const localId = names.find('union_local', local);
  return localId !== null && names.find('bargaining_unit', unit, localId) !== null;
}
