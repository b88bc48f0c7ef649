import { z } from 'zod';
import { allEvents } from '../../dist/libs/contracts/src/index.js';

export const schemaFolder = 'libs/contracts/schemas';

/**
 * The JSON Schema of an event as its reader sees it: fields that it does not name are allowed, because a newer
 * publisher may add some.
 */
function schemaOf(event) {
  const { $schema, ...schema } = z.toJSONSchema(event.payload, { target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: `urn:turnout:event:${event.name}`, title: event.name, description: event.meaning, ...schema };
}

function typeOf(field) {
  if (field.$ref) return `${field.$ref.split('/').at(-1)} (see the schema)`;
  if (field.anyOf) return field.anyOf.map(typeOf).join(' or ');
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.type === 'array') return `list of ${typeOf(field.items)}`;
  if (field.type === 'object') return `{ ${Object.keys(field.properties).join(', ')} }`;
  return field.format ? `${field.type} (${field.format})` : field.type;
}

/** The fields of an object and of the objects in it, by their paths. */
function fieldRows(schema, prefix = '') {
  return Object.entries(schema.properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const inner = field.type === 'array' ? field.items : field;
    const optional = schema.required?.includes(name) ? '' : ' (optional)';
    const row = `| \`${path}\`${optional} | ${typeOf(field)} |`;
    const below = field.type === 'array' ? `${path}[].` : `${path}.`;
    return inner.type === 'object' ? [row, ...fieldRows(inner, below)] : [row];
  });
}

function sectionOf(event) {
  const { key } = event;
  const consumers = event.consumers.length > 0 ? event.consumers.join(', ') : 'nobody yet';
  return [
    `### ${event.name}`,
    '',
    event.meaning,
    '',
    `Topic \`${event.topic}\`, key \`${keyName(key, event.example)}\`. Told by ${event.owner}, handled by ${consumers}.`,
    `Schema: [${event.name}.json](../${schemaFolder}/${event.name}.json).`,
    '',
    '| field | type |',
    '| --- | --- |',
    ...fieldRows(schemaOf(event)),
    '',
    '```json',
    JSON.stringify(event.example, null, 2),
    '```',
    '',
  ].join('\n');
}

/** The name of the field that the key is taken from: the one whose change changes the key. */
function keyName(key, example) {
  const taken = [];
  const watch = (value, path) =>
    typeof value !== 'object' || value === null
      ? value
      : new Proxy(value, {
          get(target, name) {
            const inner = Array.isArray(target) ? `${path}[${String(name)}]` : `${path}${path && '.'}${String(name)}`;
            const found = Reflect.get(target, name);
            if (typeof found === 'string') taken.push(inner);
            return watch(found, inner);
          },
        });
  key(watch(example, ''));
  return taken.join(', ');
}

/** docs/events.md, and one JSON Schema per event version. */
export function eventPages() {
  const owners = [...new Set(allEvents.map((event) => event.owner))].sort();
  const sections = owners.flatMap((owner) => [
    `## Told by ${owner}`,
    '',
    ...allEvents.filter((event) => event.owner === owner).map(sectionOf),
  ]);
  const page = [
    '# Events',
    '',
    'Made by `npm run generate` from `libs/contracts/src`. Services tell each other facts in these and nothing else;',
    'none holds a name, a phone number or an e-mail address. A schema only ever grows optional fields; anything else is',
    'a new version with a name of its own.',
    '',
    ...sections,
  ].join('\n');
  const schemas = allEvents.map((event) => ({
    path: `${schemaFolder}/${event.name}.json`,
    content: `${JSON.stringify(schemaOf(event), null, 2)}\n`,
  }));
  return [{ path: 'docs/events.md', content: `${page.trimEnd()}\n` }, ...schemas];
}
