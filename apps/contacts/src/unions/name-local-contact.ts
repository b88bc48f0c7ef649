import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, notFound, Problem, type RouteInput } from '#runtime';
import { UnionLocalContact } from './union-local-contact.entity.js';
import { localContactUnknown } from './union-locals.errors.js';
import type { setLocalContact } from './union-locals.routes.js';

type Naming = RouteInput<typeof setLocalContact>;

/** A chair names whom of a union local we turn to, and who of us keeps in touch with them. */
@Injectable()
export class NameLocalContact {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found` for a local that there is none of, `local_contact_unknown`. */
  run({ id: unionLocalId, contactId }: Naming['params'], { role, ownerContactId }: Naming['body'], caller: Caller) {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const found = await tx.query('SELECT 1 AS found FROM union_locals WHERE id = $1 FOR SHARE', [unionLocalId]);
      if (found.length === 0) throw new Problem(notFound);
      const people = [contactId, ...(ownerContactId === null ? [] : [ownerContactId])];
      const known = await tx.query('SELECT id FROM contacts WHERE id = ANY($1) FOR SHARE', [people]);
      if (known.length < people.length) throw new Problem(localContactUnknown);
      const contacts = tx.manager.getRepository(UnionLocalContact);
      const before = await contacts.findOneBy({ unionLocalId, contactId });
      const createdAt = before?.createdAt ?? at;
      await contacts.save({ unionLocalId, contactId, role, ownerContactId, createdAt });
      const details = { contactId, role, ownerContactId };
      await audit(tx, caller, { deed: 'local-contact.set', subject: `union-local:${unionLocalId}`, details, at });
    });
  }

  /** @throws Problem `not_found` for who is none. */
  end({ id: unionLocalId, contactId }: Naming['params'], caller: Caller): Promise<void> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const gone = await tx.manager.getRepository(UnionLocalContact).delete({ unionLocalId, contactId });
      if (gone.affected === 0) throw new Problem(notFound);
      const [subject, details] = [`union-local:${unionLocalId}`, { contactId }];
      await audit(tx, caller, { deed: 'local-contact.removed', subject, details, at });
    });
  }
}
