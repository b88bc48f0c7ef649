import { describe, expect, it } from '@jest/globals';
import { newId } from '#runtime';
import { grantOf, roleForm } from './role-form.rules.js';

const [circle, other, action, partner] = [newId(), newId(), newId(), newId()];

describe('a role as it is chosen on the page of the staff', () => {
  it.each([
    [
      { role: 'convener', circle },
      { role: 'convener', circleIds: [circle] },
    ],
    [
      { role: 'convener', circle: [circle, other] },
      { role: 'convener', circleIds: [circle, other] },
    ],
    [
      { role: 'captain', circle, action, partner: '' },
      { role: 'captain', actionId: action },
    ],
    [
      { role: 'partner', action: '', partner },
      { role: 'partner', partnerId: partner },
    ],
    [{ role: 'texter', circle, action, partner }, { role: 'texter' }],
    [{ role: 'convener', action }, { role: 'convener' }],
  ])('%j asks for %j', (form, grant) => {
    expect(grantOf(roleForm.parse(form))).toEqual(grant);
  });
});
