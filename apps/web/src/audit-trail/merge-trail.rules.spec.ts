import { describe, expect, it } from '@jest/globals';
import type { ChainOwner, TrailEntry } from './audit-trail.routes.js';
import { mergeTrail, readTrailCursor, type Told, writeTrailCursor } from './merge-trail.rules.js';

const entry = (service: ChainOwner, position: number, minute: number): TrailEntry => ({
  ...{ service, position, actor: 'service:cli', deed: 'circle.added', subject: 'circle:c', details: {} },
  at: `2026-12-03T18:${String(minute).padStart(2, '0')}:00.000Z`,
});

const told: Told = {
  actions: [entry('actions', 9, 30), entry('actions', 8, 10)],
  contacts: [entry('contacts', 4, 20), entry('contacts', 3, 25)],
  notifications: null,
  web: [],
};

const places = (items: readonly TrailEntry[]): string[] =>
  items.map(({ service, position }) => `${service} ${String(position)}`);

describe('the chains of all services as one list', () => {
  it('are newest first, each chain in its own order whatever its clock said', () => {
    const { items, next } = mergeTrail(told, 10, { notifications: 70 });
    expect(places(items)).toEqual(['actions 9', 'contacts 4', 'contacts 3', 'actions 8']);
    expect(next).toEqual({ actions: 8, contacts: 3, notifications: 70 });
  });

  it('go on in each chain where the page before ended', () => {
    const { items, next } = mergeTrail(told, 2, {});
    expect(places(items)).toEqual(['actions 9', 'contacts 4']);
    const written = writeTrailCursor(next);
    expect(readTrailCursor(written)).toEqual({ actions: 9, contacts: 4 });
  });

  it.each(['x', '1.2.3', '1.2.3.-4', '1.2.3.4.5'])('refuse %j for a cursor', (text) => {
    expect(() => readTrailCursor(text)).toThrow(/cursor/);
  });
});
