import { nameKey } from '../people/name.rules.js';
import type { NamedKind } from './mapping.shapes.js';

/** Something with a name that people can be put into. */
export interface KnownThing {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  /** Of a bargaining unit: its union local. */
  readonly ofId: string | null;
}

/** What a file may name, found by its name whatever its case, accents and spaces. */
export class KnownNames {
  private readonly ids = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(things: readonly KnownThing[] = []) {
    for (const thing of things) this.add(thing);
  }

  add({ kind, id, name, ofId }: KnownThing): void {
    const key = keyOf(kind, name, ofId);
    if (!this.ids.has(key)) this.ids.set(key, id);
    this.names.set(id, name);
  }

  /** What it is called, by its id. */
  nameOf(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  /** @param ofId the union local of a bargaining unit. */
  find(kind: NamedKind, name: string, ofId: string | null = null): string | null {
    return this.ids.get(keyOf(kind, name, ofId)) ?? null;
  }
}

function keyOf(kind: NamedKind, name: string, ofId: string | null): string {
  return `${kind} ${ofId ?? ''} ${nameKey(name)}`;
}
