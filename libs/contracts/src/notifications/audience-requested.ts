import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { audienceRule, id, instant } from '../fields.js';

/** A wave was planned and needs the people its ask goes to. */
export const audienceRequested = defineEvent({
  name: 'notifications.audience-requested.v1',
  topic: 'notifications.waves',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning: 'A wave was planned and needs the people its ask goes to.',
  key: (request) => request.waveId,
  payload: z.object({ waveId: id, actionId: id, audience: audienceRule, requestedAt: instant }),
  example: {
    waveId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fb0',
    actionId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70',
    audience: { circleId: null, language: null },
    requestedAt: '2026-12-03T05:00:00Z',
  },
});
