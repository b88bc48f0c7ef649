import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '#database';
import { phoneHex } from '../reachability/phone-bytes.js';
import { type OpenAsk, OpenAsks } from './open-asks.js';
import type { waitingReply } from './replies.routes.js';
import { ReplyBodies } from './reply-bodies.js';

type WaitingReply = z.input<typeof waitingReply>;

interface Row {
  readonly id: string;
  readonly phone: Buffer;
  readonly body: Buffer;
  readonly why: WaitingReply['why'];
  readonly answer: 'yes' | 'maybe' | 'no' | null;
  readonly guests: number | null;
  readonly receivedAt: Date;
}

/** Lists the replies that wait for a person. */
@Injectable()
export class ListReplies {
  constructor(
    private readonly database: Database,
    private readonly bodies: ReplyBodies,
    private readonly asks: OpenAsks,
  ) {}

  async run(): Promise<{ waiting: number; replies: WaitingReply[] }> {
    const [count] = await this.database.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM replies WHERE outcome = 'waiting'`,
    );
    const rows = await this.database.query<Row>(
      `SELECT id, phone_index AS phone, body, why, answer, guests, received_at AS "receivedAt"
         FROM replies WHERE outcome = 'waiting' ORDER BY id LIMIT 200`,
    );
    const phones = rows.map(({ phone }) => phoneHex(phone));
    const [asks, owners] = await Promise.all([
      this.asks.run(this.database, phones),
      this.asks.ownersOf(this.database, phones),
    ]);
    const replies = rows.map((row) => {
      const phoneIndex = phoneHex(row.phone);
      const people = owners.filter((owner) => owner.phoneIndex === phoneIndex).map(({ contactId }) => contactId);
      return this.view(
        row,
        people,
        asks.filter((ask) => ask.phoneIndex === phoneIndex),
      );
    });
    return { waiting: count?.waiting ?? 0, replies };
  }

  private view(row: Row, contactIds: string[], asks: readonly OpenAsk[]): WaitingReply {
    return {
      id: row.id,
      receivedAt: row.receivedAt.toISOString(),
      contactIds,
      text: this.bodies.open(row.id, row.body),
      why: row.why,
      guess: row.answer === null ? null : { answer: row.answer, guests: row.guests },
      asks: asks.map(({ contactId, actionId }) => ({ contactId, actionId })),
    };
  }
}
