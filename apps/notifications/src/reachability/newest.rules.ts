/** The newest version of each person, in the order of their first mention. */
export function newestOfEach<T extends { readonly contactId: string; readonly version: number }>(
  changes: readonly T[],
): T[] {
  const newest = new Map<string, T>();
  for (const change of changes) {
    const known = newest.get(change.contactId);
    if (!known || known.version < change.version) newest.set(change.contactId, change);
  }
  return [...newest.values()];
}
