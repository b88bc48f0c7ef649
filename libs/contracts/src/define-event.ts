import { z } from 'zod';

/** The services that may own or consume events. */
export const serviceNames = ['actions', 'contacts', 'notifications'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** What a service declares about one version of one fact that it tells the others. */
export interface EventDefinition<P extends z.ZodObject = z.ZodObject> {
  /** `owner.past-tense-fact.vN`; also the `ce_type` header. */
  readonly name: string;
  /** One topic per noun, so that order holds between the facts about one key. */
  readonly topic: string;
  readonly owner: ServiceName;
  /** Exactly the services that handle it; a meta-test holds the list to the code. */
  readonly consumers: readonly ServiceName[];
  readonly meaning: string;
  readonly payload: P;
  /** Events with the same key of the same topic arrive in the order in which they were published. */
  readonly key: (payload: z.output<P>) => string;
  readonly example: z.input<P>;
}

export type PayloadOf<E> = E extends EventDefinition<infer P> ? z.output<P> : never;

const namePattern = /^(actions|contacts|notifications)\.[a-z]+(-[a-z]+)*\.v[1-9][0-9]*$/;

/**
 * Declares one event version. The payload is a flat zod object; it is read strictly on the way out and without its
 * unknown fields on the way in (see {@link encodePayload} and {@link decodePayload}).
 *
 * @throws Error when the name does not read `owner.past-tense-fact.vN` with the owner given.
 */
export function defineEvent<P extends z.ZodObject>(definition: EventDefinition<P>): EventDefinition<P> {
  if (!namePattern.test(definition.name) || !definition.name.startsWith(`${definition.owner}.`)) {
    throw new Error(`An event is named owner.past-tense-fact.vN; "${definition.name}" of ${definition.owner} is not.`);
  }
  return Object.freeze(definition);
}

/**
 * The payload as it goes out: valid, and with no field that the contract does not name.
 *
 * @throws z.ZodError when it breaks its own contract: a defect of the publisher, so its transaction must fail.
 */
export function encodePayload<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>): z.output<P> {
  return strictOf(event.payload).parse(payload) as z.output<P>;
}

/**
 * The payload as it comes in: known fields are checked, unknown ones dropped, because a newer publisher may add some.
 *
 * @throws z.ZodError when a known field is missing or wrong: the event cannot be handled and is parked.
 */
export function decodePayload<P extends z.ZodObject>(event: EventDefinition<P>, raw: unknown): z.output<P> {
  return tolerantOf(event.payload).parse(raw) as z.output<P>;
}

type Reading = (schema: z.ZodObject) => z.ZodObject;

// zod compiles a schema when it is first used, so each reading of a payload is made once and kept.
const strictOf = keep((schema) => schema.strict());
const tolerantOf = keep((schema) => schema.strip());

function keep(make: Reading): Reading {
  const kept = new WeakMap<z.ZodObject, z.ZodObject>();
  return (schema) => {
    const found = kept.get(schema) ?? make(schema);
    kept.set(schema, found);
    return found;
  };
}
