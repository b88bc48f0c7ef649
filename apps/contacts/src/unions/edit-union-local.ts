import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, newId, notFound, Problem, type RouteInput } from '#runtime';
import { once } from '#service';
import { holdToVersion } from '../versions/hold-to-version.js';
import { unionLocalKnown, unitInUse } from './union-locals.errors.js';
import { addUnionLocal, type renameUnionLocal } from './union-locals.routes.js';

type Renaming = RouteInput<typeof renameUnionLocal>['body'];

interface Local {
  readonly version: number;
}

/** A chair adds union locals, names them and says which bargaining units they have. */
@Injectable()
export class EditUnionLocal {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * The new one's id.
   *
   * @throws Problem `union_local_known`.
   */
  run(input: RouteInput<typeof addUnionLocal>, caller: Caller): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run((tx) =>
      once(tx, { route: addUnionLocal, caller, headers: input.headers, at }, async () => {
        const made = await tx.query<{ id: string }>(
          'INSERT INTO union_locals (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING RETURNING id',
          [newId(), input.body.name, at],
        );
        const id = made[0]?.id;
        if (id === undefined) throw new Problem(unionLocalKnown);
        for (const unit of input.body.units) await insertUnit(tx, id, unit, at);
        await audit(tx, caller, { deed: 'union-local.added', subject: `union-local:${id}`, at });
        return id;
      }),
    );
  }

  /** @throws Problem `not_found`, `changed_meanwhile`, `union_local_known`. */
  rename(localId: string, { version, name }: Renaming, caller: Caller): Promise<void> {
    return this.change(localId, 'name', caller, async (tx, local) => {
      holdToVersion(local, version);
      const others = await tx.query('SELECT 1 AS found FROM union_locals WHERE name = $1 AND id <> $2', [
        name,
        localId,
      ]);
      if (others.length > 0) throw new Problem(unionLocalKnown);
      await tx.query('UPDATE union_locals SET name = $2, version = version + 1 WHERE id = $1', [localId, name]);
    });
  }

  /** @throws Problem `not_found`. */
  addUnit(localId: string, name: string, caller: Caller): Promise<void> {
    return this.change(localId, 'units', caller, (tx) => insertUnit(tx, localId, name, this.clock.now()));
  }

  /** @throws Problem `not_found`, `bargaining_unit_in_use`. */
  removeUnit(localId: string, unitId: string, caller: Caller): Promise<void> {
    return this.change(localId, 'units', caller, async (tx) => {
      const inIt = await tx.query('SELECT 1 AS found FROM contacts WHERE bargaining_unit_id = $1 LIMIT 1', [unitId]);
      if (inIt.length > 0) throw new Problem(unitInUse);
      const gone = await tx.query(
        'WITH gone AS (DELETE FROM bargaining_units WHERE id = $1 AND union_local_id = $2 RETURNING id) SELECT id FROM gone',
        [unitId, localId],
      );
      if (gone.length === 0) throw new Problem(notFound);
    });
  }

  private change(
    localId: string,
    field: string,
    caller: Caller,
    write: (tx: Tx, local: Local) => Promise<void>,
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      const [found] = await tx.query<Local>('SELECT version FROM union_locals WHERE id = $1 FOR UPDATE', [localId]);
      if (!found) throw new Problem(notFound);
      await write(tx, found);
      const [subject, at] = [`union-local:${localId}`, this.clock.now()];
      await audit(tx, caller, { deed: 'union-local.changed', subject, details: { field }, at });
    });
  }
}

async function insertUnit(tx: Tx, localId: string, name: string, at: Date): Promise<void> {
  await tx.query(
    `INSERT INTO bargaining_units (id, union_local_id, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [newId(), localId, name, at],
  );
}
