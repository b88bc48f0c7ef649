import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, notFound, Problem } from '#runtime';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';

/** Somebody deletes a note; that there was one stays in the audit. */
@Injectable()
export class RemoveNote {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`; to a convener `out_of_scope` for the people of others. */
  run(contactId: string, noteId: string, caller: Caller): Promise<void> {
    return this.database.transaction(async (sql) => {
      await holdToOwnPeople(sql, caller, contactId);
      const gone = await sql.query(
        'WITH gone AS (DELETE FROM contact_notes WHERE id = $1 AND contact_id = $2 RETURNING id) SELECT id FROM gone',
        [noteId, contactId],
      );
      if (gone.length === 0) throw new Problem(notFound);
      await audit(sql, caller, { deed: 'note.removed', subject: `contact:${contactId}`, at: this.clock.now() });
    });
  }
}
