import { Injectable } from '@nestjs/common';
import { type Caller, ServiceClient } from '#runtime';

const mostPerCall = 500;

/** Fetches the names for a list from contacts, the only place that knows them; they are kept nowhere else. */
@Injectable()
export class LineNames {
  constructor(private readonly services: ServiceClient) {}

  /** Names by contact id; who gave none is left out. */
  async of(contactIds: readonly string[], person?: Caller['person']): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let from = 0; from < contactIds.length; from += mostPerCall) {
      const answer = await this.services.json<{ names: { contactId: string; name: string | null }[] }>('contacts', {
        method: 'POST',
        path: '/internal/names',
        body: { contactIds: contactIds.slice(from, from + mostPerCall) },
        person,
      });
      for (const { contactId, name } of answer.names) if (name) names.set(contactId, name);
    }
    return names;
  }
}
