/** The changes that this page made itself, each from the version that it was made on to the one that it made. */
const made = new Map<string, number>();

const step = (id: string, version: number): string => `${id} ${String(version)}`;

/**
 * Sends a change of something that was looked at in some version. What this page itself has changed since then stands
 * in its way no more than two forms that are open beside one another; what anybody else changed does.
 */
export async function changeFrom(
  looked: { readonly id: string; readonly version: number },
  send: (version: number) => Promise<{ readonly version: number }>,
): Promise<void> {
  let { version } = looked;
  for (let next = made.get(step(looked.id, version)); next !== undefined; next = made.get(step(looked.id, version))) {
    version = next;
  }
  const now = (await send(version)).version;
  // A longer step than one has somebody else's change in it.
  if (now === version + 1) made.set(step(looked.id, version), now);
}
