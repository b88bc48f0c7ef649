import type { Known } from './known-things.js';
import { preparedPlaces } from './prepared-places.js';

const shift = { startsAt: '2026-12-08T06:00', endsAt: '2026-12-08T10:00', target: 40 };
const consent = {
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.',
  attestedBy: 'Rosa M., chair',
};
const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';

/** A body that works for each operation that takes one: what it says must fit together, which chance does not do. */
export function preparedBodies(known: Known): Readonly<Record<string, object>> {
  const [actionId] = known.actions.every;
  const [contactId] = known.contacts.every;
  const [circleId] = known.circles;
  const [shiftId] = known.shifts;
  return {
    'POST /api/actions': { kind: 'rally', title: 'Rally at the hall', timeZone: 'America/Chicago', shifts: [shift] },
    'PATCH /api/actions/{id}': { title: 'A better plan', place: 'City Hall', shifts: [shift] },
    'POST /api/actions/{id}/attendance': { notes: [{ shiftId, contactId, outcome: 'attended' }] },
    'POST /api/actions/{id}/boards': { name: 'Local 12', endsAt: '2026-12-20T00:00:00Z' },
    'POST /api/actions/{id}/captain-links': { name: 'Dawn captain' },
    'POST /api/actions/{id}/rsvps': { contactId, answer: 'yes', guests: 1 },
    'POST /api/audiences': { name: 'Whoever drives', rule: { is: 'has_skill', skill: 'driver' } },
    'PATCH /api/audiences/{id}': { name: 'Whoever can drive' },
    'POST /api/audiences/words': { circleId, language: null, rule: { is: 'any_hour' } },
    'POST /api/audiences/preview': { circleId, language: null },
    'POST /api/audit/acceptances': { service: 'contacts' },
    'POST /api/campaigns': { name: 'Safe staffing' },
    ...preparedPlaces,
    'POST /api/contacts': { name: 'Ana Nueva', phones: [{ number: '+13125550164' }], circleIds: [circleId], consent },
    'POST /api/contacts/{id}/erase': { because: 'asked' },
    'POST /api/contacts/{id}/own-data': {},
    'POST /api/contacts/{id}/reveal': { what: 'phones', reason: 'Calls back about tonight' },
    'POST /api/exports': { circleId, reason: 'Calling round tonight' },
    'POST /api/field-keys/{service}/reseal': {},
    'POST /api/imports': {
      fileName: 'more.csv',
      csv: `${header}\n9,Marta,Prueba,60616,+13125550165,marta@example.org,,2025-01-01`,
      consent,
      circleId,
    },
    'POST /api/imports/files': { fileName: 'parts.csv', kind: 'csv', bytes: 40 },
    'POST /api/legal-hold': { why: null },
    'POST /api/names': { contactIds: [contactId] },
    'POST /api/parked-events/{id}/discard': { why: 'test' },
    'POST /api/partners': { name: 'Teachers Local 5', kind: 'union_local' },
    'POST /api/replies/{id}/resolve': { intent: 'dismiss' },
    'POST /api/staff/invitations': { role: 'texter' },
    'POST /api/staff/tokens': { role: 'auditor' },
    'POST /api/waves': { actionId, kind: 'nudge', after: 1, audience: { circleId: null, language: null } },
    'POST /api/waves/{id}/approve': { people: 1 },
    'POST /api/waves/approvals': { actionId, people: 10 },
    'POST /api/waves/preview': {
      ...{ kind: 'picket', partnerName: null, place: 'City Hall', timeZone: 'America/Chicago' },
      shifts: [{ startsAt: '2026-12-08T12:00:00Z', endsAt: '2026-12-08T16:00:00Z' }],
    },
  };
}

/** What is asked for in an address, where chance would find nothing. */
export function preparedQueries(known: Known): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return {
    'GET /api/contacts/search': { text: 'da' },
    'GET /api/waves': { actionId: known.actions.every[0] ?? '' },
    'GET /api/audit/verification': { service: 'web' },
  };
}
