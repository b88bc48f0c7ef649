import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound, Problem } from '#runtime';
import type { RolePageView, StaffPageView, StaffRow } from '../pages/staff-view.js';
import { ScopeChoices } from '../roles/scope-choices.js';
import { StaffScopes } from '../roles/staff-scopes.js';
import { FreshProof } from '../sign-in/fresh-proof.js';
import { Site } from '../site/site.js';
import { type ListedStaff, ListStaff } from './list-staff.js';

/** What the pages of the staff show. */
@Injectable()
export class StaffViews {
  constructor(
    private readonly listStaff: ListStaff,
    private readonly choices: ScopeChoices,
    private readonly scopes: StaffScopes,
    private readonly fresh: FreshProof,
    private readonly site: Site,
  ) {}

  /** Everybody, with the form of an invitation. */
  async everybody(request: FastifyRequest): Promise<StaffPageView> {
    const { staffId } = await this.fresh.ownSession(request);
    const rows = (await this.listStaff.run(staffId)).map(rowOf);
    const wanted = { role: 'chair', circles: [], action: '', partner: '' } as const;
    return { ...(await this.form(request)), rows, wanted, email: '', fault: null, told: null };
  }

  /** One person with the form of their role, as it is now. @throws Problem `not_found`. */
  async one(request: FastifyRequest, staffId: string): Promise<RolePageView> {
    const { staffId: adminId } = await this.fresh.ownSession(request);
    const person = (await this.listStaff.run(adminId)).find(({ id }) => id === staffId);
    if (!person) throw new Problem(notFound);
    const { circles = [], action = '', partner = '' } = (await this.scopes.of(person.role, staffId)) ?? {};
    const wanted = { role: person.role, circles, action, partner };
    return { ...(await this.form(request)), person: rowOf(person), wanted, fault: null };
  }

  private async form(request: FastifyRequest) {
    return { ...this.site.reader(request), choices: await this.choices.run() };
  }
}

function rowOf({ ways, email, ...rest }: ListedStaff): StaffRow {
  return { ...rest, ...ways, email: email ?? '' };
}
