/** What must hold after a turn for it to count. Speed that was bought with a lost or doubled row is not speed. */

/**
 * @param {string} what
 * @param {Record<string, number>} found
 * @param {Record<string, number>} wanted
 * @throws Error naming every count that is not exactly as wanted.
 */
export function exactly(what, found, wanted) {
  const wrong = Object.entries(wanted)
    .filter(([name, count]) => found[name] !== count)
    .map(([name, count]) => `${name} ${found[name]} instead of ${count}`);
  if (wrong.length > 0) throw new Error(`${what} is not exact: ${wrong.join(', ')}.`);
}

/**
 * @param {string} what
 * @param {readonly string[]} found
 * @param {readonly string[]} wanted each once
 * @throws Error when one is missing, twice, or there without being wanted.
 */
export function eachOnce(what, found, wanted) {
  const times = new Map();
  for (const one of found) times.set(one, (times.get(one) ?? 0) + 1);
  const missing = wanted.filter((one) => !times.has(one)).length;
  const twice = [...times.values()].filter((count) => count > 1).length;
  const wantedSet = new Set(wanted);
  const strange = [...times.keys()].filter((one) => !wantedSet.has(one)).length;
  exactly(what, { missing, twice, unexpected: strange }, { missing: 0, twice: 0, unexpected: 0 });
}
