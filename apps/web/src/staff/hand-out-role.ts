import { Injectable } from '@nestjs/common';
import { type Caller, Problem } from '#runtime';
import type { Language } from '#words';
import { AskForGrant } from '../grants/ask-for-grant.js';
import { grantWaits } from '../grants/grants.errors.js';
import { scopeNeeded, scopeUnknown } from '../roles/roles.errors.js';
import { WorkOutScope } from '../roles/work-out-scope.js';
import { emailTaken } from '../sign-in/sign-in.errors.js';
import { grantOf, type RoleForm } from './role-form.rules.js';
import { lastAdmin } from './staff.errors.js';

/** Whom an admin gives a role: somebody new, who gets a mail, or somebody who is there. */
export type Whom = { readonly email: string; readonly language: Language } | { readonly staffId: string };

const faults = [
  [emailTaken, 'emailTaken'],
  [grantWaits, 'grantWaits'],
  [scopeNeeded, 'scopeMissing'],
  [scopeUnknown, 'scopeMissing'],
  [lastAdmin, 'lastAdmin'],
] as const;

/** What came of it: a fault of the form, or whether a second person is asked first. */
export type HandedOut = 'waits' | 'done' | (typeof faults)[number][1];

/** Hands a role out from the form of the staff page, in two people's hands where the rule of two is on. */
@Injectable()
export class HandOutRole {
  constructor(
    private readonly workOutScope: WorkOutScope,
    private readonly askForGrant: AskForGrant,
  ) {}

  async run(caller: Caller, form: RoleForm, whom: Whom): Promise<HandedOut> {
    try {
      const scope = await this.workOutScope.run(caller, grantOf(form));
      const known = 'staffId' in whom;
      const { verdict } = await this.askForGrant.run(caller, {
        ...{ kind: known ? 'change' : 'invite', role: form.role, scope },
        ...(known ? { staffId: whom.staffId, email: null, language: 'en' } : { staffId: null, ...whom }),
      });
      return verdict === 'waits' ? 'waits' : 'done';
    } catch (error) {
      const fault = error instanceof Problem && faults.find(([definition]) => definition === error.definition);
      if (fault) return fault[1];
      throw error;
    }
  }
}
