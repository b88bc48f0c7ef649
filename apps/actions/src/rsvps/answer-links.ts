import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type AnswerLink, Clock, Problem, readAnswerLink, type RouteReply, Secrets } from '#runtime';
import { loadPersonsActions } from './answers.js';
import { chooseShift } from './choose-shift.rules.js';
import { answerLinkUnknown } from './rsvps.errors.js';
import type { readByLink } from './rsvps.routes.js';

/** The links in e-mails by which one person answers for one action. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * Whose answer to which action a link is for; the address it stands in must be that action's.
   *
   * @throws Problem `answer_link_unknown`
   */
  async find(slug: string, token: string): Promise<AnswerLink> {
    const link = readAnswerLink(this.secrets, token);
    if (!link) throw new Problem(answerLinkUnknown);
    const posted = `SELECT id FROM actions WHERE id = $1 AND slug = $2 AND state = 'posted'`;
    const [action] = await this.database.query(posted, [link.actionId, slug]);
    if (!action) throw new Problem(answerLinkUnknown);
    return link;
  }

  /** What stands for the person, on the shift that an answer of theirs without a shift would be for. */
  async standing({ actionId, contactId }: AnswerLink): Promise<RouteReply<typeof readByLink>> {
    const [action] = await loadPersonsActions(this.database, [{ actionId, contactId }]);
    const choice = action && chooseShift(action.shifts, null, this.clock.now());
    if (!choice) throw new Problem(answerLinkUnknown);
    const { shiftId, standing } = choice.shift;
    return { actionId, shiftId, over: choice.tooLate, answer: standing?.answer ?? null, guests: standing?.guests ?? 0 };
  }
}
