import { describe, expect, it } from '@jest/globals';
import { fromHeaders, toHeaders } from './event-headers.js';

const event = {
  eventId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f80',
  type: 'actions.action-posted.v1',
  source: 'actions',
  time: '2026-12-03T15:02:11.000Z',
  correlationId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f81',
  causationId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f82',
};

describe('headers of an event', () => {
  it('carry its attributes under the names of CloudEvents', () => {
    expect(toHeaders(event)).toEqual({
      ce_specversion: '1.0',
      ce_id: event.eventId,
      ce_type: event.type,
      ce_source: 'actions',
      ce_time: event.time,
      ce_correlationid: event.correlationId,
      ce_causationid: event.causationId,
    });
  });

  it.each([[event], [{ ...event, causationId: null }]])('come back as they went', (one) => {
    expect(fromHeaders(toHeaders(one))).toEqual(one);
  });

  it('are no event without an id or a type', () => {
    expect(fromHeaders({ ce_type: event.type })).toBeNull();
    expect(fromHeaders({ ce_id: event.eventId })).toBeNull();
    expect(fromHeaders({ ce_id: '1; DROP TABLE inbox', ce_type: event.type })).toBeNull();
  });

  it('never bring anything but a uuid into the columns for ids', () => {
    const read = fromHeaders({ ...toHeaders(event), ce_correlationid: 'x', ce_causationid: '' });
    expect(read).toMatchObject({ correlationId: event.eventId, causationId: null });
  });
});
