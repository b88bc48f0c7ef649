import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { holdToOwnCircles } from '../circles/own-circles.rules.js';
import { RecordAttestation } from '../consent/record-attestation.js';
import { readDraft } from './draft.rules.js';
import { contactKnown, contactUnreadable } from './people.errors.js';
import { addContact, type AddContactBody } from './people.routes.js';
import { RegisterPeople } from './register-people.js';

/** A chair adds one person. */
@Injectable()
export class AddContact {
  constructor(
    private readonly transactions: Transactions,
    private readonly recordAttestation: RecordAttestation,
    private readonly registerPeople: RegisterPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the person.
   *
   * @throws Problem `contact_unreadable`, `contact_known`, `consent_from_the_future`; `out_of_scope` when a convener
   * names a circle of others, or none.
   */
  async run(input: RouteInput<typeof addContact>, caller: Caller): Promise<string> {
    holdToOwnCircles(caller, input.body.circleIds);
    const at = this.clock.now();
    return this.transactions.run((tx) =>
      once(tx, { route: addContact, caller, headers: input.headers, at }, () => this.add(tx, input.body, caller, at)),
    );
  }

  private async add(tx: Tx, body: AddContactBody, caller: Caller, at: Date): Promise<string> {
    const { draft, unreadable } = readDraft(body);
    const fields = [...unreadable, ...(await unknownPlaces(tx, body))];
    if (fields.length > 0) throw new Problem(contactUnreadable, { fields });
    const attestation = await this.recordAttestation.run(tx, body.consent, caller);
    const origin = { source: 'console', at, language: body.language, attestation, importId: null } as const;
    const [added] = await this.registerPeople.run(tx, [[draft]], origin);
    if (added?.outcome !== 'imported') throw new Problem(contactKnown);
    await audit(tx, caller, {
      deed: 'contact.added',
      subject: `contact:${added.contactId}`,
      details: { smsConsent: added.smsConsent, emailConsent: added.emailConsent },
      at,
    });
    return added.contactId;
  }
}

/** Ids of circles and workplaces that are not there, as problems of their fields. */
async function unknownPlaces(tx: Tx, body: AddContactBody): Promise<{ path: string; message: string }[]> {
  const circles = await tx.query<{ id: string }>('SELECT id FROM circles WHERE id = ANY($1)', [body.circleIds]);
  const workplaces = await tx.query('SELECT id FROM workplaces WHERE id = $1', [body.workplaceId]);
  const known = new Set(circles.map(({ id }) => id));
  return [
    ...(body.circleIds.some((id) => !known.has(id)) ? [{ path: 'body.circleIds', message: 'No such circle.' }] : []),
    ...(body.workplaceId !== null && workplaces.length === 0
      ? [{ path: 'body.workplaceId', message: 'No such workplace.' }]
      : []),
  ];
}
