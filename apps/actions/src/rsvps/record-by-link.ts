import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { Clock, type RouteInput, type RouteReply } from '#runtime';
import { AnswerLinks } from './answer-links.js';
import { RecordAnswer } from './record-answer.js';
import { recordedOrRefused } from './record-told.js';
import { broughtByOwnLink } from './rsvp.rules.js';
import type { recordByLink } from './rsvps.routes.js';

/** Records what a person answers through the link that we sent to them alone. */
@Injectable()
export class RecordByLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: AnswerLinks,
    private readonly record: RecordAnswer,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `answer_link_unknown`, `shift_unknown`, `shift_over` */
  async run({ params, body }: RouteInput<typeof recordByLink>): Promise<RouteReply<typeof recordByLink>> {
    const link = await this.links.find(params.slug, body.token);
    const { answer, guests, shiftId } = body;
    const said = { answer, guests, source: 'page' as const, at: this.clock.now(), ownLink: true, inTurn: true };
    const toRecord = { ...link, shiftId, said, replyId: null, saidBy: broughtByOwnLink };
    const recorded = await this.transactions.run(async (tx) => recordedOrRefused(await this.record.run(tx, toRecord)));
    const { standing } = recorded;
    return {
      ...{ actionId: link.actionId, shiftId: recorded.shiftId, over: false },
      ...{ answer: standing.answer, guests: standing.guests },
    };
  }
}
