import { StaffNames } from '../sign-in/staff-names.js';
import { AddInvited } from '../staff/add-invited.js';
import { ChangeRole } from '../staff/change-role.js';
import { AskForGrant } from './ask-for-grant.js';
import { AskedGrants } from './asked-grants.js';
import { ClaimGrant } from './claim-grant.js';
import { DecideGrant } from './decide-grant.js';
import { ExpireGrants } from './expire-grants.js';
import { GiveGrant } from './give-grant.js';
import { HandOutKey } from './hand-out-key.js';
import { SecondPeople } from './second-people.js';

/** What handing out roles by two people takes. */
export const grantParts = [
  ...[StaffNames, AddInvited, ChangeRole, SecondPeople, AskedGrants, GiveGrant],
  ...[AskForGrant, DecideGrant, ClaimGrant, HandOutKey, ExpireGrants],
];
