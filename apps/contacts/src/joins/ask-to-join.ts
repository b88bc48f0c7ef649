import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { joinAsked } from '#contracts';
import { Transactions, type Tx } from '#messaging';
import { Clock, newId, Problem, type RouteInput } from '#runtime';
import { circleUnknown } from '../circles/circles.errors.js';
import { nameKey, tidy } from '../people/name.rules.js';
import { type Phone, readPhone } from '../people/phone.rules.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import { joinUnreadable, wordingUnknown } from './joins.errors.js';
import type { askToJoin } from './joins.routes.js';

type Form = RouteInput<typeof askToJoin>['body'];

interface Asking extends Omit<Form, 'phone'> {
  readonly phone: Phone;
}

/** No answer comes sooner than this, so that its time does not tell a known number from an unknown one. */
const soonestAnswerMs = 75;

/** As many joins of one number wait at once; whoever types more of them joins nothing by it. */
const mostPerNumber = 5;

const selectPlaces = `
  SELECT EXISTS (SELECT FROM circles WHERE id = $1) AS circle,
         EXISTS (SELECT FROM consent_wordings WHERE version = $2) AS wording`;

const insertJoin = `
  INSERT INTO pending_joins (id, contact_id, circle_id, name, phone, phone_index, language, wording_version, asked_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
   WHERE (SELECT count(*) FROM pending_joins WHERE phone_index = $6) < $10
  RETURNING id`;

/** Somebody typed a name and a number on a circle's page: whoever answers the number decides whether it is so. */
@Injectable()
export class AskToJoin {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the wish, sealed, and has the phone asked. Nothing about anybody changes, and the same is done whoever has the
   * number: whether it may be texted is decided where it is texted.
   *
   * @throws Problem `join_unreadable`, `circle_unknown`, `wording_unknown`.
   */
  async run(form: Form): Promise<void> {
    const asking = { ...form, ...readable(form) };
    const soonest = pause(soonestAnswerMs);
    await this.transactions.run((tx) => this.ask(tx, asking));
    await soonest;
  }

  private async ask(tx: Tx, asking: Asking): Promise<void> {
    const [known] = await tx.query<{ circle: boolean; wording: boolean }>(selectPlaces, [
      asking.circleId,
      asking.wordingVersion,
    ]);
    if (!known?.circle) throw new Problem(circleUnknown);
    if (!known.wording) throw new Problem(wordingUnknown);
    const id = newId();
    const index = this.fields.phoneIndex(asking.phone.e164);
    const contactId = await this.find(tx, index, asking.name);
    const at = this.clock.now();
    const kept = await tx.query(insertJoin, [
      ...[id, contactId, asking.circleId, this.fields.seal('joinName', id, asking.name)],
      ...[this.fields.seal('joinPhone', id, asking.phone.e164), index, asking.language],
      ...[asking.wordingVersion, at, mostPerNumber],
    ]);
    if (kept.length === 0 || !asking.phone.mayReceiveTexts) return;
    const { language } = asking;
    const told = { joinId: id, contactId: contactId ?? id, phoneIndex: index, language, askedAt: at.toISOString() };
    tx.publish(joinAsked, told);
  }

  /** Who has the number under that name, the oldest first. */
  private async find(tx: Tx, index: string, name: string): Promise<string | null> {
    const rows = await tx.query<{ id: string; name: Buffer | null }>(
      `SELECT c.id, c.name FROM contacts c JOIN contact_phones p ON p.contact_id = c.id
        WHERE p.phone_index = $1 AND p.ended_at IS NULL ORDER BY c.id`,
      [index],
    );
    const key = nameKey(name);
    const same = rows.find((row) => nameKey(this.fields.openOptional('name', row.id, row.name) ?? '') === key);
    return same?.id ?? null;
  }
}

/** @throws Problem `join_unreadable` with both fields, so that a form can say all of it at once. */
function readable(form: Form): { name: string; phone: Phone } {
  const phone = readPhone(form.phone);
  const named = nameKey(form.name) !== '';
  if (phone && named) return { name: tidy(form.name), phone };
  const fields = [
    ...(named ? [] : [{ path: 'body.name', message: 'This name has no letters.' }]),
    ...(phone ? [] : [{ path: 'body.phone', message: 'This is not a phone number.' }]),
  ];
  throw new Problem(joinUnreadable, { fields });
}
