import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Clock } from '#runtime';

/** An answer that went out longer ago than this and is planned now is one to something else. */
const withinMs = 24 * 60 * 60_000;

// As the provider tells of a text, without what is lost on the way; `wordsHash` says the same of what it lists.
const wordsHash = `sha256(convert_to(normalize(btrim(coalesce(m.body, words.body), E' \\t\\r\\n'), NFC), 'UTF8'))`;

// One entry stands for one message: of several with the same words to the same phone the oldest comes first.
const adopt = `
  WITH fits AS (
    SELECT m.id, sent.id AS sent_id, row_number() OVER (PARTITION BY sent.id ORDER BY m.id) AS nth_message,
           row_number() OVER (PARTITION BY m.id ORDER BY sent.created_at, sent.id) AS nth_text
      FROM recovered_texts AS sent
      JOIN messages AS m ON m.phone_index = sent.phone_index AND m.channel = 'sms' AND m.state = 'planned'
      LEFT JOIN wave_texts AS words ON words.wave_id = m.wave_id AND words.language = m.language
     WHERE (m.wave_id IS NOT NULL OR sent.created_at > $1) AND ${wordsHash} = sent.words_hash
  ), adopted AS (
    DELETE FROM recovered_texts AS sent USING fits
     WHERE sent.id = fits.sent_id AND fits.nth_message = 1 AND fits.nth_text = 1
    RETURNING fits.id, sent.provider_sid, sent.state, sent.error_code, sent.created_at
  ), noted AS (
    UPDATE messages SET state = adopted.state, reason = NULL, provider_sid = adopted.provider_sid,
           error_code = adopted.error_code, attempts = attempts + 1, attempted_at = adopted.created_at
      FROM adopted WHERE messages.id = adopted.id RETURNING messages.id
  )
  SELECT count(*)::int AS adopted FROM noted`;

/**
 * Takes texts that went out after the backup for what they are: messages that this database, which was set back to it,
 * still plans or plans anew. They count as sent and are not sent again.
 */
@Injectable()
export class AdoptSent {
  constructor(private readonly clock: Clock) {}

  /**
   * Call it when messages were planned, before anybody can claim them.
   *
   * @returns how many were sent before.
   */
  async run(sql: Sql): Promise<number> {
    const [any] = await sql.query('SELECT 1 AS one FROM recovered_texts LIMIT 1');
    if (!any) return 0;
    let all = 0;
    for (;;) {
      const [answer] = await sql.query<{ adopted: number }>(adopt, [new Date(this.clock.nowMs() - withinMs)]);
      if (!answer?.adopted) return all;
      all += answer.adopted;
    }
  }
}
