import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type CalledService, type Caller, Clock, type RouteReply, ServiceClient } from '#runtime';
import type { ownPersonShape } from '#service';
import type { handOutOwnData } from './own-data.routes.js';
import { answersTogether, messagesTogether, type OwnAnswers, type OwnMessages } from './own-records.rules.js';

/** Puts what all services keep of a person into one document; it is whole, or there is none. */
@Injectable()
export class HandOutOwnData {
  constructor(
    private readonly services: ServiceClient,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, and `service_unavailable` when a part does not answer. */
  async run(contactId: string, caller: Caller): Promise<RouteReply<typeof handOutOwnData>> {
    const ask = <T>(service: CalledService, id: string): Promise<T> =>
      this.services.json<T>(service, {
        method: 'GET',
        path: `/internal/own-data/${id}`,
        person: caller.person,
      });
    // First whoever knows whether the person is there, and writes down that it was asked.
    const person = await ask<z.output<typeof ownPersonShape>>('contacts', contactId);
    // The others know them by the ids of records that went into theirs as well.
    const ids = [contactId, ...person.merges.flatMap(({ recordId }) => recordId ?? [])];
    const [answers, messages] = await Promise.all([
      Promise.all(ids.map((id) => ask<OwnAnswers>('actions', id))),
      Promise.all(ids.map((id) => ask<OwnMessages>('notifications', id))),
    ]);
    return {
      format: 'turnout-own-data-1',
      madeAt: this.clock.now().toISOString(),
      ...person,
      ...answersTogether(answers),
      ...messagesTogether(messages),
    };
  }
}
