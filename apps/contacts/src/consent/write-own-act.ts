import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { Clock, newId } from '#runtime';
import type { Language } from '#words';
import type { ConsentChannel } from './consent.rules.js';
import { type ConsentPurpose, type Door, doorOf, followsOwnAct, type OwnAct } from './ledger.rules.js';
import { readLedgers } from './read-ledgers.js';

/** What somebody did to their own consent. */
interface Act extends OwnAct {
  readonly channel: ConsentChannel;
  /** What it is about; a closing is about everything, and one entry says so. */
  readonly purposes?: readonly ConsentPurpose[];
  /** The words of ours that they were shown. */
  readonly shown?: { readonly version: number; readonly language: Language };
}

const insertEntries = `
  INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, happened_at, recorded_at,
                               wording_version, wording_language)
  SELECT id, contact_id, $4, purpose, $5, $6, $7, $8, $9, $10
    FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS acted (id, contact_id, purpose)`;

/**
 * Writes people's own acts: the ledger's entries, and the consent that follows from it. Whoever the ledger says the act
 * changes nothing about is left alone. Call it with their rows locked.
 */
@Injectable()
export class WriteOwnAct {
  constructor(private readonly clock: Clock) {}

  /** @returns the people whose consent is another one now; what only adds evidence is written down as well. */
  async run(tx: Tx, contactIds: readonly string[], act: Act): Promise<string[]> {
    const ledgers = await readLedgers(tx, contactIds);
    const door = (id: string): Door => doorOf(ledgers.get(id) ?? [], act.channel);
    const acted = contactIds.filter((id) => followsOwnAct(door(id), act));
    if (acted.length === 0) return [];
    await this.keep(tx, acted, act);
    const purposes = act.purposes ?? ['turnout'];
    const entries = acted.flatMap((contactId) => purposes.map((purpose) => ({ contactId, purpose })));
    await tx.query(insertEntries, [
      entries.map(() => newId()),
      entries.map(({ contactId }) => contactId),
      entries.map(({ purpose }) => purpose),
      ...[act.channel, act.state, act.cause, act.happenedAt, this.clock.now()],
      ...[act.shown?.version ?? null, act.shown?.language ?? null],
    ]);
    return acted.filter((id) => door(id).state !== act.state);
  }

  private async keep(tx: Tx, contactIds: readonly string[], { channel, state, happenedAt }: Act): Promise<void> {
    if (channel === 'sms') {
      const change = 'UPDATE contacts SET sms_consent = $2, sms_consent_at = $3 WHERE id = ANY($1)';
      await tx.query(change, [contactIds, state, happenedAt]);
    } else {
      await tx.query('UPDATE contacts SET email_consent = $2 WHERE id = ANY($1)', [contactIds, state]);
    }
  }
}
