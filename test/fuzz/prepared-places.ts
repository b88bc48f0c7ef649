/** Bodies that work for circles, workplaces and union locals. */
export const preparedPlaces: Readonly<Record<string, object>> = {
  'POST /api/circles': { name: 'Night shift' },
  'PATCH /api/circles/{id}': {
    version: 1,
    purpose: { en: 'For everybody at the desk.' },
    meets: { every: 'week', weekday: 3, time: '18:30', timeZone: 'America/Chicago', place: 'Union Hall' },
  },
  'PUT /api/circles/{id}/conveners/{contactId}': { publicName: 'Dana' },
  'POST /api/union-locals': { name: 'Nurses Local 1021', units: ['Registered nurses'] },
  'PATCH /api/union-locals/{id}': { version: 1, name: 'Teachers Local 1' },
  'POST /api/union-locals/{id}/units': { name: 'Aides' },
  'PUT /api/union-locals/{id}/contacts/{contactId}': { role: 'steward' },
  'POST /api/workplaces': { name: 'County Hospital', timeZone: 'America/Chicago' },
  'PATCH /api/workplaces/{id}': { version: 1, sector: 'health', postalCode: '60616' },
};
