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
  const items = earlier.items && later.items ? breaches(earlier.items, later.items, `${path}[]`) : [];
  return [
    ...changedFields(earlier, later, path),
    ...changedDuties(earlier, later, path),
    ...items,
    ...changedNamed(earlier, later, path),
    ...changedRules(earlier, later, path),
  ];
}

function changedFields(earlier, later, path) {
  return Object.entries(earlier.properties ?? {}).flatMap(([name, field]) => {
    const now = later.properties?.[name];
    return now === undefined ? [`${path}: the field ${name} is gone`] : breaches(field, now, `${path}.${name}`);
  });
}

function changedDuties(earlier, later, path) {
  const before = earlier.required ?? [];
  const now = later.required ?? [];
  const added = now
    .filter((name) => !before.includes(name))
    .map((name) => `${path}: the field ${name} is required now`);
  // A field that is gone altogether is told of elsewhere.
  const dropped = before.filter((name) => !now.includes(name) && later.properties?.[name] !== undefined);
  return [...added, ...dropped.map((name) => `${path}: the field ${name} is not required any more`)];
}

/** What a schema names and refers to; more names may come. */
function changedNamed({ $defs: earlier = {} }, { $defs: later = {} }, path) {
  return Object.entries(earlier).flatMap(([name, schema]) =>
    later[name] ? breaches(schema, later[name], `${name} in ${path}`) : [`${path}: ${name} is gone`],
  );
}

function changedRules(earlier, later, path) {
  const looked = new Set([
    '$defs',
    'properties',
    'required',
    ...(earlier.items && later.items ? ['items'] : []),
    ...words,
  ]);
  const keywords = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].filter((key) => !looked.has(key));
  return keywords
    .filter((key) => !isDeepStrictEqual(earlier[key], later[key]))
    .map((key) => `${path}: ${key} was ${JSON.stringify(earlier[key])} and is ${JSON.stringify(later[key])}`);
}
