import { nameKey } from '../people/name.rules.js';
import type { PersonDraft } from '../people/person.js';

/**
 * Puts the rows of one person beside one another: rows with the same name that share a number or an address, directly
 * or through a third row. They are then taken in together, so that a file in which somebody stands twice leaves the
 * same person behind however often it is imported. Groups are in the order of their first rows, rows in theirs.
 */
export function groupSamePeople<T extends { readonly draft: PersonDraft }>(rows: readonly T[]): T[][] {
  const groupOf = new Map<string, number>();
  const parents = rows.map((_, index) => index);
  const rootOf = (index: number): number => {
    const parent = parents[index] ?? index;
    return parent === index ? index : rootOf(parent);
  };
  for (const [index, { draft }] of rows.entries()) {
    for (const mark of marksOf(draft)) {
      const seen = groupOf.get(mark);
      if (seen === undefined) groupOf.set(mark, index);
      else join(parents, rootOf(seen), rootOf(index));
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, row] of rows.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(row);
    else groups.set(root, [row]);
  }
  return [...groups.values()];
}

/** The older row stays the root, so that no chain of roots grows with the file. */
function join(parents: number[], first: number, second: number): void {
  parents[Math.max(first, second)] = Math.min(first, second);
}

/** What two rows have in common when they are of one person: a name together with a number or an address. */
export function marksOf(draft: PersonDraft): string[] {
  const key = nameKey(draft.name ?? '');
  const marks = draft.phones.map(({ e164 }) => `${e164} ${key}`);
  if (draft.email !== null) marks.push(`${draft.email.toLowerCase()} ${key}`);
  for (const email of draft.profile?.furtherEmails ?? []) marks.push(`${email.toLowerCase()} ${key}`);
  return marks;
}
