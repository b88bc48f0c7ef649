import { Injectable } from '@nestjs/common';
import type { joinAsked, PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock, Settings } from '#runtime';
import { erasedAmong } from '#service';
import { PlanAnswers } from '../answers/plan-answers.js';
import { CloseAwaited } from '../journal/close-awaited.js';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { composeJoin } from '../texts/compose-answer.rules.js';

type Asked = PayloadOf<typeof joinAsked>;

/** Whoever asked that long ago has left the page and would not know what the text is about. */
const freshMs = 24 * 60 * 60_000;

const knowNumber = `
  INSERT INTO numbers (phone_index) VALUES ($1) ON CONFLICT (phone_index) DO NOTHING`;

// The row is locked, so that two who type one number at once have it texted once.
const lookAtNumber = `
  SELECT number.state = 'open' AND number.unusable IS NULL
         AND NOT EXISTS (SELECT FROM contact_numbers AS own JOIN known_contacts AS known USING (contact_id)
                          WHERE own.phone_index = number.phone_index AND known.sms_consent = 'opted_out')
         AND NOT EXISTS (SELECT FROM messages AS m
                          WHERE m.phone_index = number.phone_index AND m.channel = 'sms' AND m.template = 'join'
                            AND m.created_at > $2::timestamptz - interval '1 day') AS may
    FROM numbers AS number WHERE number.phone_index = $1 FOR UPDATE`;

const keep = `
  INSERT INTO join_asks (join_id, contact_id, phone_index, asked_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (join_id) DO NOTHING`;

/**
 * Asks whoever answers a number whether they want to join, once a day at most. A number that is closed, or that
 * somebody has who refused, is not asked: whoever typed it is not known to be its owner.
 */
@Injectable()
export class AskPhoneToJoin {
  constructor(
    private readonly planAnswers: PlanAnswers,
    private readonly closeAwaited: CloseAwaited,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async run(tx: Tx, { joinId, contactId, phoneIndex, language, askedAt }: Asked): Promise<void> {
    const now = this.clock.now();
    const phone = phoneBytes(phoneIndex);
    if (Date.parse(askedAt) < now.getTime() - freshMs || (await erasedAmong(tx, [contactId])).size > 0) return;
    await tx.query(knowNumber, [phone]);
    await this.closeAwaited.run(tx, [phoneIndex]);
    const [number] = await tx.query<{ may: boolean }>(lookAtNumber, [phone, now]);
    if (!number?.may) return;
    await tx.query(keep, [joinId, contactId, phone, now]);
    const { orgName, timeZone } = this.settings.values;
    const body = composeJoin(orgName, language);
    const answer = {
      contactId,
      phoneIndex,
      language,
      zones: timeZone,
      template: 'join',
      body,
      actionId: null,
    } as const;
    await this.planAnswers.run(tx, [answer]);
  }
}
