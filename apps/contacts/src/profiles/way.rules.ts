/** A number or address as it is kept: the row that holds it, and whether it is theirs no more. */
export interface KnownWay {
  readonly id: string;
  readonly plain: string;
  readonly index: string;
  readonly ended: boolean;
}

/** One that somebody names: by its id, or as a new value with its keyed hash. */
export type SaidWay = { readonly id: string } | { readonly plain: string; readonly index: string };

/** One of those that are wanted, with what was said of it. */
export interface WantedWay<Said> {
  /** Null for a new one. */
  readonly known: KnownWay | null;
  readonly plain: string;
  readonly index: string;
  readonly said: Said;
}

/**
 * Brings those that somebody named together with those that are known, each once and in their order: a value that was
 * typed and is known, perhaps ended, is the one that is known. Answers null when an id is none of the person's.
 */
export function wantedWays<Said extends SaidWay>(
  known: readonly KnownWay[],
  said: readonly Said[],
): WantedWay<Said>[] | null {
  const wanted = new Map<string, WantedWay<Said>>();
  for (const one of said) {
    const found = known.find((way) => ('id' in one ? way.id === one.id : way.index === one.index)) ?? null;
    const value = found ?? ('id' in one ? null : one);
    if (!value) return null;
    const { plain, index } = value;
    if (!wanted.has(index)) wanted.set(index, { known: found, plain, index, said: one });
  }
  return [...wanted.values()];
}

/** Those that are known and not wanted: they are theirs no more. */
export function unwantedWays<Way extends KnownWay>(
  known: readonly Way[],
  wanted: readonly WantedWay<unknown>[],
): Way[] {
  const stays = new Set(wanted.map(({ index }) => index));
  return known.filter(({ index }) => !stays.has(index));
}

/** Whether it becomes theirs by this: new, or ended until now. */
export function becomesTheirs({ known }: WantedWay<unknown>): boolean {
  return known === null || known.ended;
}
