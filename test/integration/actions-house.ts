import { replyUnderstood } from '#contracts';
import { makeAnswerLink, newId, type RouteReply } from '#runtime';
import { actions } from '../../apps/actions/src/actions.module.js';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import type { recountAction } from '../../apps/actions/src/counts/counts.routes.js';
import type { recordByLink } from '../../apps/actions/src/rsvps/rsvps.routes.js';
import { good, OneService } from './one-service.js';

/** The evening before the pickets of these tests. */
export const evening = '2026-12-03T18:00:00Z';

/** A picket tomorrow from 6 to 10 in Chicago. */
export const picket = {
  kind: 'picket',
  title: 'Picket line at Mercy Hospital',
  what: 'With the nurses, for safe staffing.',
  place: '2525 S. Michigan Ave., north gate',
  timeZone: 'America/Chicago',
  shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 60 }],
};

/** The same day in two shifts. */
export const longPicket = {
  ...picket,
  shifts: [...picket.shifts, { startsAt: '2026-12-04T10:00', endsAt: '2026-12-04T14:00', target: 40 }],
};

export interface Reply {
  readonly contactId?: string;
  readonly shiftId?: string | null;
  readonly answer: 'yes' | 'maybe' | 'no';
  readonly guests?: number | null;
  readonly receivedAt?: string;
  readonly replyId?: string;
  readonly late?: boolean;
}

/** The actions service with the deeds that these tests do again and again. */
export class ActionsHouse {
  private constructor(readonly one: OneService) {}

  static async open(): Promise<ActionsHouse> {
    return new ActionsHouse(await OneService.open({ ...actions, name: 'actions' }, evening));
  }

  draft(body: object = picket): Promise<ActionReply> {
    return good(this.one.as<ActionReply>('chair', 'POST', '/api/actions', { body }));
  }

  post(id: string): Promise<ActionReply> {
    return good(this.one.as<ActionReply>('chair', 'POST', `/api/actions/${id}/post`));
  }

  async posted(body: object = picket): Promise<ActionReply> {
    return this.post((await this.draft(body)).id);
  }

  read(id: string): Promise<ActionReply> {
    return good(this.one.as<ActionReply>('chair', 'GET', `/api/actions/${id}`));
  }

  /** A person's text, as notifications understood it. */
  async reply(actionId: string, reply: Reply, eventId?: string): Promise<{ contactId: string; replyId: string }> {
    const contactId = reply.contactId ?? newId();
    const replyId = reply.replyId ?? newId();
    const receivedAt = reply.receivedAt ?? this.one.clock.now().toISOString();
    const { answer, guests = null, shiftId = null, late } = reply;
    const payload = { replyId, contactId, actionId, shiftId, answer, guests, receivedAt, ...(late && { late }) };
    await this.one.tell(replyUnderstood, payload, eventId);
    return { contactId, replyId };
  }

  /** What somebody types on the public page. */
  typed(slug: string | null, body: object) {
    return this.one.asService<{ shiftId: string }>('web', 'POST', `/internal/public/actions/${String(slug)}/rsvps`, {
      body,
    });
  }

  /** What a person answers through the link of their e-mail. */
  async byLink(action: ActionReply, contactId: string, body: object) {
    const token = makeAnswerLink(this.one.secrets, { actionId: action.id, contactId });
    const path = `/internal/public/actions/${String(action.slug)}/answers`;
    return this.one.asService<RouteReply<typeof recordByLink>>('web', 'POST', path, { body: { token, ...body } });
  }

  recount(actionId: string): Promise<RouteReply<typeof recountAction>> {
    return good(this.one.asService('web', 'GET', `/internal/actions/${actionId}/recount`));
  }

  close(): Promise<void> {
    return this.one.close();
  }
}
