/** Bodies that work for circles, workplaces and union locals. */
export const preparedPlaces: Readonly<Record<string, object>> = {
  'POST /api/circles': { name: 'Night shift' },
  'PATCH /api/circles/{id}': {
    purpose: { en: 'For everybody at the desk.' },
    meets: { every: 'week', weekday: 3, time: '18:30', timeZone: 'America/Chicago', place: 'Union Hall' },
  },
  'PUT /api/circles/{id}/conveners/{contactId}': { publicName: 'Dana' },
  'POST /api/workplaces': { name: 'County Hospital', timeZone: 'America/Chicago' },
  'PATCH /api/workplaces/{id}': { sector: 'health', postalCode: '60616' },
};
