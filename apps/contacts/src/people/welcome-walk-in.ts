import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '#messaging';
import { Clock, Problem, type RouteInput } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { lockNumber } from './people-lock.js';
import { nameKey, tidy } from './name.rules.js';
import { phoneUnreadable } from './people.errors.js';
import type { welcomeWalkIn } from './people.routes.js';
import { readPhone } from './phone.rules.js';
import { RegisterPeople } from './register-people.js';

/** No answer comes sooner than this, so that its time does not tell a known number from an unknown one. */
const soonestAnswerMs = 75;

/** Somebody typed a number on a public page: nobody knows yet whether it is theirs. */
@Injectable()
export class WelcomeWalkIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly registerPeople: RegisterPeople,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the person who has the number, who is added when nobody has it. What was typed changes nothing
   * about a person who is known.
   *
   * @throws Problem `phone_unreadable`.
   */
  async run(body: RouteInput<typeof welcomeWalkIn>['body']): Promise<{ contactId: string }> {
    const number = readPhone(body.phone);
    if (!number) throw new Problem(phoneUnreadable);
    const name = body.name && nameKey(body.name) !== '' ? tidy(body.name) : null;
    const phone = { e164: number.e164, textable: number.mayReceiveTexts };
    const soonest = pause(soonestAnswerMs);
    const contactId = await this.transactions.run(async (tx) => {
      // Somebody who is known is not changed, so that nobody has to be kept from changing them.
      const known = await this.find(tx, phone.e164, name);
      if (known !== undefined) return known;
      await lockNumber(tx, this.fields.phoneIndex(phone.e164));
      return (await this.find(tx, phone.e164, name)) ?? this.add(tx, { name, phone, language: body.language });
    });
    await soonest;
    return { contactId };
  }

  /** Whoever of the people at the number has the name; else the one who was there first. */
  private async find(tx: Tx, e164: string, name: string | null): Promise<string | undefined> {
    const rows = await tx.query<{ id: string; name: Buffer | null }>(
      `SELECT c.id, c.name FROM contacts c JOIN contact_phones p ON p.contact_id = c.id
        WHERE p.phone_index = $1 ORDER BY c.id`,
      [this.fields.phoneIndex(e164)],
    );
    const key = nameKey(name ?? '');
    const same = rows.find((row) => nameKey(this.fields.openOptional('name', row.id, row.name) ?? '') === key);
    return (same ?? rows[0])?.id;
  }

  private async add(
    tx: Tx,
    {
      name,
      phone,
      language,
    }: { name: string | null; phone: { e164: string; textable: boolean }; language: 'en' | 'es' },
  ): Promise<string> {
    const draft = {
      name,
      email: null,
      phones: [phone],
      language,
      postalCode: null,
      workplaceId: null,
      memberSince: null,
      circleIds: [],
      doNotCall: false,
      noMail: false,
      profile: null,
    };
    const at = this.clock.now();
    const origin = { source: 'walk_in', at, language, attestation: null, importId: null } as const;
    const [added] = await this.registerPeople.take(tx, this.registerPeople.hashed([[draft]]), origin);
    if (!added) throw new Error('A draft of a person was taken in without an answer.');
    return added.contactId;
  }
}
