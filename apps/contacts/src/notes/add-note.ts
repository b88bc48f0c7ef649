import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, newId, notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { once } from '#service';
import { holdToOwnPeople } from '../circles/hold-to-own-people.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { addNote } from './notes.routes.js';

/** Somebody of the committee writes down something of a person. */
@Injectable()
export class AddNote {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`; to a convener `out_of_scope` for the people of others. */
  run({ params, body, headers }: RouteInput<typeof addNote>, caller: Caller): Promise<RouteReply<typeof addNote>> {
    const at = this.clock.now();
    return this.database.transaction(async (sql) => {
      await holdToOwnPeople(sql, caller, params.id);
      const found = await sql.query('SELECT id FROM contacts WHERE id = $1 FOR SHARE', [params.id]);
      if (found.length === 0) throw new Problem(notFound);
      const id = await once(sql, { route: addNote, caller, headers, at }, async () => {
        const fresh = newId();
        await sql.query(
          'INSERT INTO contact_notes (id, contact_id, body, written_by, written_at) VALUES ($1, $2, $3, $4, $5)',
          [fresh, params.id, this.fields.seal('note', fresh, body.text), `person:${caller.person?.id ?? ''}`, at],
        );
        await audit(sql, caller, { deed: 'note.added', subject: `contact:${params.id}`, at });
        return fresh;
      });
      return { id, writtenAt: at.toISOString() };
    });
  }
}
