import { describe, expect, it } from '@jest/globals';
import * as contracts from '#contracts';
import { allEvents, decodePayload, encodePayload, type EventDefinition, serviceNames } from '#contracts';
import { personalDataIn } from '#testing';
import { eventWiringOf } from './event-wiring.js';

function isEvent(value: unknown): value is EventDefinition {
  return typeof value === 'object' && value !== null && 'payload' in value && 'topic' in value;
}

/** Every event that the contracts export, by the name that the services import. */
const exported = Object.entries<unknown>(contracts).flatMap(([name, value]) =>
  isEvent(value) ? [{ name, event: value }] : [],
);
const wiring = new Map(serviceNames.map((service) => [service, eventWiringOf(service)]));

describe('the registry', () => {
  it('holds every event that the contracts export, and no other', () => {
    const names = exported.map(({ event }) => event.name);
    expect(allEvents.map((event) => event.name).sort()).toEqual(names.sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives each topic one owner, whose name it begins with', () => {
    for (const event of allEvents) expect(event.topic).toMatch(new RegExp(`^${event.owner}\\.[a-z-]+$`));
  });
});

describe.each(exported)('the event $name', ({ name, event }) => {
  it('has an example that goes out, and comes in unchanged also from a newer publisher', () => {
    const sent = encodePayload(event, event.example);
    expect(decodePayload(event, { ...(JSON.parse(JSON.stringify(sent)) as object), addedLater: 1 })).toEqual(sent);
  });

  it('does not go out with a field that its contract does not name', () => {
    expect(() => encodePayload(event, { ...event.example, stray: 1 })).toThrow(/stray/);
  });

  it('has a key for its example', () => {
    expect(event.key(encodePayload(event, event.example))).not.toBe('');
  });

  it('carries neither phone numbers nor e-mail addresses', () => {
    expect(personalDataIn(JSON.stringify(event.example))).toEqual([]);
  });

  it('is published by its owner and by nobody else', () => {
    const publishers = serviceNames.filter((service) => wiring.get(service)?.published.has(name));
    expect(publishers).toEqual([event.owner]);
  });

  it('is handled by the consumers that it lists and by nobody else', () => {
    const handlers = serviceNames.filter((service) => wiring.get(service)?.handled.has(name));
    expect(handlers).toEqual([...event.consumers].sort());
  });
});

describe.each(serviceNames)('the service %s', (service) => {
  it('lists each of its consumers in a module, without which Nest never calls it', () => {
    const { consumers, controllers } = eventWiringOf(service);
    expect([...consumers].filter((consumer) => !controllers.has(consumer))).toEqual([]);
  });
});
