import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Ajv, type SchemaObject, type ValidateFunction } from 'ajv';
import { repositoryRoot } from '#testing';

/** Twilio's own description of its messages, as far as the product uses them. */
interface Description {
  readonly operations: Record<string, { readonly response: { status: number; schema: SchemaObject | null } }>;
  readonly schemas: Record<string, SchemaObject>;
}

const description = JSON.parse(
  readFileSync(join(repositoryRoot(), 'apps/practice/test-data/twilio-messages.json'), 'utf8'),
) as Description;

/** Twilio's description requires no field at all; ours is held to all of them, and to no other. */
function exact(schema: SchemaObject): SchemaObject {
  if (schema.type !== 'object' || !schema.properties) return schema;
  return { ...schema, required: Object.keys(schema.properties as object), additionalProperties: false };
}

const ajv = new Ajv({
  allErrors: true,
  // Twilio gives a format to an object.
  strictTypes: false,
  formats: {
    'phone-number': /^\+[1-9]\d{6,14}$/,
    'date-time-rfc-2822': /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/,
    currency: /^[A-Z]{3}$/,
    uri: /^\/2010-04-01\/[^\s<>"]+$/,
    'uri-map': true,
  },
});
ajv.addSchema({
  $id: 'twilio',
  $defs: Object.fromEntries(Object.entries(description.schemas).map(([name, schema]) => [name, inside(exact(schema))])),
});

function inside(schema: SchemaObject): SchemaObject {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"twilio#/$defs/')) as SchemaObject;
}

/** Holds an answer to the description of its operation, and gives what it says. */
export async function hold(operation: string, response: Response): Promise<Record<string, unknown>> {
  const wanted = description.operations[operation]?.response;
  expect(response.status).toBe(wanted?.status);
  const body: unknown = await response.json();
  const validate: ValidateFunction = ajv.compile(inside(exact(wanted?.schema ?? {})));
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
  return body as Record<string, unknown>;
}
