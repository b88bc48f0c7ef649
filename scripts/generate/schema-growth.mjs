import { isDeepStrictEqual } from 'node:util';

/** Words about a schema, which may change; they bind nobody. */
const words = new Set(['$schema', '$id', 'title', 'description']);

/**
 * What makes a schema more than the earlier one with optional fields added. Such a change breaks a reader of the old
 * version or the events that are already written, and needs a new version of the event.
 *
 * @returns one sentence per breach; none when the growth is allowed.
 */
export function breaches(earlier, later, path = 'the event') {
  const found = [];
  for (const [name, field] of Object.entries(earlier.properties ?? {})) {
    const now = later.properties?.[name];
    if (now === undefined) found.push(`${path}: the field ${name} is gone`);
    else found.push(...breaches(field, now, `${path}.${name}`));
  }
  for (const name of earlier.required ?? []) {
    const stays = later.properties?.[name] !== undefined;
    if (stays && !later.required?.includes(name)) found.push(`${path}: the field ${name} is not required any more`);
  }
  for (const name of later.required ?? []) {
    if (!earlier.required?.includes(name)) found.push(`${path}: the field ${name} is required now`);
  }
  if (earlier.items && later.items) found.push(...breaches(earlier.items, later.items, `${path}[]`));
  return [...found, ...changedRules(earlier, later, path)];
}

function changedRules(earlier, later, path) {
  const looked = new Set(['properties', 'required', ...(earlier.items && later.items ? ['items'] : []), ...words]);
  const keywords = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].filter((key) => !looked.has(key));
  return keywords
    .filter((key) => !isDeepStrictEqual(earlier[key], later[key]))
    .map((key) => `${path}: ${key} was ${JSON.stringify(earlier[key])} and is ${JSON.stringify(later[key])}`);
}
