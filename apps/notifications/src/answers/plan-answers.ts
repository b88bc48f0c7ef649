import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Clock } from '#runtime';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { AdoptSent } from '../restores/adopt-sent.js';
import { answerLane } from '../sending/lanes.js';
import { measureText } from '../texts/segments.rules.js';

/** What an answer of ours is about. `opted_out` alone also goes to a closed number. */
export type AnswerTemplate = 'echo' | 'confirm_page' | 'unclear' | 'help' | 'opted_out' | 'join';

/** One answer to one person. */
export interface Answer {
  readonly contactId: string;
  readonly phoneIndex: string;
  readonly language: 'en' | 'es';
  readonly zones: string;
  readonly template: AnswerTemplate;
  readonly body: string;
  readonly actionId: string | null;
}

const insertAnswers = `
  WITH fresh AS (
    INSERT INTO messages (action_id, contact_id, phone_index, channel, purpose, slice, language, zones, template, body,
                          segments, state, created_at)
    SELECT action_id, contact_id, phone_index, 'sms', 'answer', 0, language, zones, template, body, segments,
           'planned', $9
      FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::text[], $5::text[], $6::text[], $7::text[], $8::smallint[])
        AS answer (action_id, contact_id, phone_index, language, zones, template, body, segments)
    RETURNING id
  )
  INSERT INTO due_messages (channel, lane, due_at, message_id) SELECT 'sms', $10, $9, id FROM fresh`;

/** Plans answers to single people; they go before all waves, at any hour. */
@Injectable()
export class PlanAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly adopt: AdoptSent,
  ) {}

  async run(sql: Sql, answers: readonly Answer[]): Promise<void> {
    if (answers.length === 0) return;
    await sql.query(insertAnswers, [
      answers.map(({ actionId }) => actionId),
      answers.map(({ contactId }) => contactId),
      answers.map(({ phoneIndex }) => phoneBytes(phoneIndex)),
      answers.map(({ language }) => language),
      answers.map(({ zones }) => zones),
      answers.map(({ template }) => template),
      answers.map(({ body }) => body),
      answers.map(({ body }) => segmentsOf(body)),
      this.clock.now(),
      answerLane,
    ]);
    await this.adopt.run(sql);
  }
}

/** Answers repeat: many people bring one friend to the same gate. */
const mostRemembered = 512;
const remembered = new Map<string, number>();

function segmentsOf(body: string): number {
  const known = remembered.get(body);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const { segments } = measureText(body);
  remembered.set(body, segments);
  return segments;
}
