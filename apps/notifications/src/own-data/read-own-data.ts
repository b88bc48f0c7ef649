import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteReply } from '#runtime';
import { asDocument } from '#service';
import { ReplyBodies } from '../replies/reply-bodies.js';
import type { readOwnData } from './own-data.routes.js';

type OwnData = RouteReply<typeof readOwnData>;

interface ReplyRow {
  readonly id: string;
  readonly body: Buffer;
}

const selectMessages = `
  SELECT m.id, m.channel, m.purpose, m.action_id AS "actionId", m.language, m.state, m.reason,
         m.created_at AS "createdAt", m.attempted_at AS "attemptedAt", mail.subject,
         coalesce(m.body, CASE WHEN m.template IS NULL THEN coalesce(mail.body, said.body) END) AS text
    FROM messages m
    LEFT JOIN wave_texts said ON m.channel = 'sms' AND said.wave_id = m.wave_id AND said.language = m.language
    LEFT JOIN wave_mails mail ON m.channel = 'email' AND mail.wave_id = m.wave_id AND mail.language = m.language
   WHERE m.contact_id = $1 ORDER BY m.id`;

// A text from a phone that several people share is theirs only when it was found to be.
const selectReplies = `
  SELECT id, received_at AS "receivedAt", outcome, action_id AS "actionId", answer, guests, body FROM replies
   WHERE contact_id = $1
      OR contact_id IS NULL AND phone_index IN (
           SELECT phone_index FROM contact_numbers WHERE contact_id = $1 EXCEPT
           SELECT phone_index FROM contact_numbers WHERE contact_id <> $1)
   ORDER BY received_at, id`;

const selectJoins = `
  SELECT asked_at AS "askedAt", ended_at AS "endedAt" FROM join_asks WHERE contact_id = $1 ORDER BY asked_at`;

const selectReachability = `
  SELECT own.channel, coalesce(n.state, 'open') AS state, n.state_since AS since, n.unusable
    FROM (SELECT 'sms' AS channel, preference, phone_index AS address FROM contact_numbers WHERE contact_id = $1
          UNION ALL
          SELECT 'email', preference, email_index FROM contact_emails WHERE contact_id = $1) own
    LEFT JOIN numbers n ON n.phone_index = own.address ORDER BY own.channel DESC, own.preference`;

/** Reads what is kept of one person; contacts writes down that it was handed out. */
@Injectable()
export class ReadOwnData {
  constructor(
    private readonly database: Database,
    private readonly bodies: ReplyBodies,
  ) {}

  async run(contactId: string): Promise<OwnData> {
    const replies = await this.database.query<ReplyRow>(selectReplies, [contactId]);
    return asDocument({
      messages: await this.database.query(selectMessages, [contactId]),
      // What was emptied after its time says nothing any more.
      replies: replies.map(({ body, ...reply }) => ({ ...reply, text: this.bodies.open(reply.id, body) || null })),
      joinQuestions: await this.database.query(selectJoins, [contactId]),
      reachability: await this.database.query(selectReachability, [contactId]),
    }) as OwnData;
  }
}
