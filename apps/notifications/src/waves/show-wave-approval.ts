import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Problem, type RouteReply } from '#runtime';
import { withoutLinks } from '../mails/personal-parts.rules.js';
import type { KnownAction } from './known-action.entity.js';
import type { showWaveApproval } from './wave-approval.routes.js';
import type { Wave } from './wave.entity.js';
import { waveNotFound } from './waves.errors.js';

/** A wave as its approver sees it. */
export type WaveApprovalView = RouteReply<typeof showWaveApproval>;

type Row = Pick<
  Wave,
  'id' | 'state' | 'heldFor' | 'postedBy' | 'approvedBy' | 'audience' | 'audienceRule' | 'createdAt'
> &
  Pick<KnownAction, 'actionId' | 'title' | 'partnerName' | 'place' | 'timeZone' | 'firstStart'>;

interface Words {
  readonly language: 'en' | 'es';
  readonly subject: string;
  readonly body: string;
  readonly people: number;
}

const wave = `
  SELECT waves.id, state, held_for AS "heldFor", posted_by AS "postedBy", approved_by AS "approvedBy", audience, audience_rule AS "audienceRule",
         created_at AS "createdAt", action_id AS "actionId", title, partner_name AS "partnerName", place,
         time_zone AS "timeZone", first_start AS "firstStart"
    FROM waves JOIN known_actions USING (action_id) WHERE waves.id = $1`;

// What nobody gets need not be read.
const wordsOf = (table: 'wave_texts' | 'wave_mails', subject: string): string => `
  SELECT words.language, ${subject} AS subject, words.body, counted.people
    FROM ${table} AS words
    JOIN (SELECT language, count(*)::int AS people FROM messages
           WHERE wave_id = $1 AND channel = $2 AND state <> 'suppressed' GROUP BY language) AS counted USING (language)
   WHERE words.wave_id = $1 ORDER BY counted.people DESC`;

/** Shows a wave to whoever may let it go. */
@Injectable()
export class ShowWaveApproval {
  constructor(private readonly database: Database) {}

  /** @throws Problem `wave_not_found`. */
  async run(waveId: string): Promise<WaveApprovalView> {
    const [row] = await this.database.query<Row>(wave, [waveId]);
    if (!row) throw new Problem(waveNotFound);
    const [texts, mails] = await Promise.all([
      this.database.query<Words>(wordsOf('wave_texts', "''"), [waveId, 'sms']),
      this.database.query<Words>(wordsOf('wave_mails', 'words.subject'), [waveId, 'email']),
    ]);
    const { actionId, title, partnerName, place, timeZone } = row;
    return {
      ...{ id: row.id, state: stateOf(row), postedBy: row.postedBy, approvedBy: row.approvedBy },
      ...{ since: row.createdAt.toISOString(), people: row.audience, audienceRule: row.audienceRule },
      action: { id: actionId, title, partnerName, place, timeZone, firstStart: row.firstStart.toISOString() },
      texts: texts.map(({ language, body, people }) => ({ language, text: body, people })),
      // Without the marks of personal links: the approver is none of those whom they are for.
      mails: mails.map(({ language, subject, body, people }) => ({
        ...{ language, subject, people },
        text: withoutLinks(body),
      })),
    };
  }
}

function stateOf({ state, heldFor, approvedBy }: Row): WaveApprovalView['state'] {
  if (state === 'stopped') return 'stopped';
  if (heldFor === 'approval') return 'waiting';
  return approvedBy === null ? 'gone' : 'approved';
}
