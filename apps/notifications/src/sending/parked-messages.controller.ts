import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '#database';
import { Route } from '#runtime';
import { listParkedMessages, type parkedMessage } from './parked-messages.routes.js';

type Parked = Omit<z.input<typeof parkedMessage>, 'attemptedAt'> & { attemptedAt: Date };

const findParked = `
  SELECT m.id, m.contact_id AS "contactId", m.action_id AS "actionId", m.wave_id AS "waveId", m.purpose,
         m.attempted_at AS "attemptedAt"
    FROM doubtful_messages AS doubtful JOIN messages AS m ON m.id = doubtful.message_id
   WHERE doubtful.parked_at IS NOT NULL AND m.state = 'parked' ORDER BY doubtful.parked_at DESC`;

/** Texts of which nobody knows whether they were sent. */
@Controller()
export class ParkedMessagesController {
  constructor(private readonly database: Database) {}

  @Route(listParkedMessages)
  async list(): Promise<z.input<typeof listParkedMessages.reply>> {
    const [count] = await this.database.query<{ parked: number }>(
      `SELECT count(*)::int AS parked FROM (${findParked}) AS all_parked`,
    );
    const messages = await this.database.query<Parked>(`${findParked} LIMIT 200`);
    return {
      parked: count?.parked ?? 0,
      messages: messages.map((message) => ({ ...message, attemptedAt: message.attemptedAt.toISOString() })),
    };
  }
}
