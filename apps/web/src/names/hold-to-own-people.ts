import { Injectable } from '@nestjs/common';
import { type CalledService, type Caller, outOfScope, Problem, ServiceClient } from '#runtime';

type Person = NonNullable<Caller['person']>;

interface Attendance {
  readonly shifts: readonly { readonly rows: readonly { readonly contactId: string }[] }[];
}

interface Waiting {
  readonly replies: readonly {
    readonly contactIds: readonly string[];
    readonly asks: readonly { readonly contactId: string }[];
  }[];
}

/** Holds whoever asks for names to the people they have to do with, as the services tell them. */
@Injectable()
export class HoldToOwnPeople {
  constructor(private readonly services: ServiceClient) {}

  /** @throws Problem `out_of_scope` when one of the people is not theirs. */
  async run(person: Person, contactIds: readonly string[]): Promise<void> {
    if (person.role === 'chair') return;
    const own = new Set(await this.peopleOf(person));
    if (contactIds.some((id) => !own.has(id))) throw new Problem(outOfScope);
  }

  private async peopleOf(person: Person): Promise<string[]> {
    if (person.role === 'captain') {
      const { shifts } = await this.ask<Attendance>(
        'actions',
        `/api/actions/${person.scope?.action}/attendance`,
        person,
      );
      return shifts.flatMap(({ rows }) => rows.map(({ contactId }) => contactId));
    }
    if (person.role !== 'texter') return [];
    const { replies } = await this.ask<Waiting>('notifications', '/api/replies', person);
    return replies.flatMap(({ contactIds, asks }) => [...contactIds, ...asks.map(({ contactId }) => contactId)]);
  }

  private ask<T>(service: CalledService, path: string, person: Person): Promise<T> {
    return this.services.json<T>(service, { method: 'GET', path, person });
  }
}
