import { Injectable } from '@nestjs/common';
import type { joinAnswered, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import type { Language } from '#words';
import { ClosedNumbers } from '../consent/closed-numbers.js';
import { WriteOwnAct } from '../consent/write-own-act.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { nameKey } from '../people/name.rules.js';
import { lockPeople } from '../people/people-lock.js';
import { RegisterPeople } from '../people/register-people.js';
import { PersonalFields } from '../sealing/personal-fields.js';

type Answered = PayloadOf<typeof joinAnswered>;

interface JoinRow {
  readonly id: string;
  readonly circleId: string;
  readonly name: Buffer;
  readonly phone: Buffer;
  readonly phoneIndex: string;
  readonly language: Language;
  readonly wordingVersion: number;
  /** Whoever was known with the number under that name when it was asked. */
  readonly contactId: string | null;
  readonly knownName: Buffer | null;
}

const selectJoins = `
  SELECT j.id, j.circle_id AS "circleId", j.name, j.phone, j.phone_index AS "phoneIndex", j.language,
         j.wording_version AS "wordingVersion", j.contact_id AS "contactId",
         (SELECT name FROM contacts WHERE id = j.contact_id) AS "knownName"
    FROM pending_joins AS asked JOIN pending_joins AS j ON j.phone_index = asked.phone_index
   WHERE asked.id = $1 ORDER BY j.id = $1 DESC, j.asked_at FOR UPDATE OF j`;

/** Whoever answers the number confirmed that they want to join, or said that they do not. */
@Injectable()
export class SettleJoin {
  constructor(
    private readonly registerPeople: RegisterPeople,
    private readonly closedNumbers: ClosedNumbers,
    private readonly writeOwnAct: WriteOwnAct,
    private readonly announcePeople: AnnouncePeople,
    private readonly fields: PersonalFields,
  ) {}

  /**
   * A yes adds whoever is new, has them join every circle that was asked for under their name, and opens their door with
   * the words that they were shown as evidence. About a person who is known nothing else is changed: a text that can be
   * forged changes no name. Whatever else waits for the number goes with either answer.
   */
  async run(tx: Tx, { joinId, answer, answeredAt }: Answered): Promise<void> {
    await lockPeople(tx);
    const joins = await tx.query<JoinRow>(selectJoins, [joinId]);
    const [join] = joins;
    if (!join) return;
    await tx.query('DELETE FROM pending_joins WHERE phone_index = $1', [join.phoneIndex]);
    if (answer === 'yes') await this.join(tx, join, joins, new Date(answeredAt));
  }

  private async join(tx: Tx, join: JoinRow, joins: readonly JoinRow[], at: Date): Promise<void> {
    const e164 = this.fields.open('joinPhone', join.id, join.phone);
    // A STOP that was on its way at the same time wins.
    if ((await this.closedNumbers.among(tx, [{ e164, index: join.phoneIndex }])).size > 0) return;
    const name = this.fields.open('joinName', join.id, join.name);
    const key = nameKey(name);
    const own = joins.filter((one) => nameKey(this.fields.open('joinName', one.id, one.name)) === key);
    const said = { name: this.kept(join) ?? name, e164, join, circleIds: own.map(({ circleId }) => circleId) };
    const contactId = await this.takeIn(tx, said, at);
    const shown = { version: join.wordingVersion, language: join.language };
    const act = { state: 'opted_in', cause: 'joined', happenedAt: at, shown } as const;
    await this.writeOwnAct.run(tx, [contactId], { channel: 'sms', purposes: ['turnout', 'transactional'], ...act });
    await this.announcePeople.run(tx, [contactId], at);
  }

  /** Their name as they are known by it, which a form may write without its accents. */
  private kept({ contactId, knownName }: JoinRow): string | null {
    return contactId && this.fields.openOptional('name', contactId, knownName);
  }

  private async takeIn(
    tx: Tx,
    said: { name: string; e164: string; join: JoinRow; circleIds: string[] },
    at: Date,
  ): Promise<string> {
    const draft = {
      ...{ name: said.name, email: null, phones: [{ e164: said.e164, textable: true }], language: null },
      ...{ postalCode: null, workplaceId: null, memberSince: null, circleIds: said.circleIds },
      ...{ doNotCall: false, noMail: false, profile: null },
    };
    const origin = { source: 'joined', at, language: said.join.language, attestation: null, importId: null } as const;
    const [joined] = await this.registerPeople.run(tx, [[draft]], { ...origin, freshId: said.join.id });
    if (!joined) throw new Error('Somebody who joined was taken in without an answer.');
    return joined.contactId;
  }
}
