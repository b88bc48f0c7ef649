import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Clock, makeLink, Problem, readLink, type RouteReply, Secrets, Settings } from '#runtime';
import { linkState } from '../boards/board.rules.js';
import { actionNotPosted } from '../rsvps/rsvps.errors.js';
import { LinkNames } from '../link-names/link-names.js';
import { CaptainLink } from './captain-link.entity.js';
import { lineEndsAt } from './line.rules.js';
import { lineEnded, lineUnknown } from './lines.errors.js';
import type { createCaptainLink } from './lines.routes.js';

/** The links of captains, made from their ids and read back to them. */
@Injectable()
export class LineLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly names: LinkNames,
  ) {}

  /**
   * The link, with its action.
   *
   * @throws Problem `line_unknown`
   */
  async find(sql: Pick<Sql, 'manager'>, token: string): Promise<CaptainLink> {
    const id = readLink(this.secrets, 'captain', token);
    const link = id && (await sql.manager.findOne(CaptainLink, { where: { id }, relations: { action: true } }));
    if (!link) throw new Problem(lineUnknown);
    return link;
  }

  /**
   * The link of a line where people are noted now.
   *
   * @throws Problem `line_unknown`, `line_ended`, `action_not_posted`
   */
  async findLive(sql: Pick<Sql, 'manager'>, token: string): Promise<CaptainLink> {
    const link = await this.find(sql, token);
    if (this.state(link) !== 'live') throw new Problem(lineEnded);
    if (link.action.state !== 'posted') throw new Problem(actionNotPosted);
    return link;
  }

  state(link: CaptainLink): 'live' | 'ended' | 'revoked' {
    return linkState({ endsAt: this.endsAt(link), revokedAt: link.revokedAt }, this.clock.now());
  }

  endsAt(link: CaptainLink): Date {
    return lineEndsAt(link, link.action);
  }

  /** A link as its chair sees it. */
  view(link: CaptainLink): RouteReply<typeof createCaptainLink> {
    return {
      id: link.id,
      actionId: link.actionId,
      name: this.names.nameOf('captain_links', link),
      state: this.state(link),
      url: `${this.settings.publicUrl}/k/${makeLink(this.secrets, 'captain', link.id)}`,
      endsAt: this.endsAt(link).toISOString(),
      revokedAt: link.revokedAt?.toISOString() ?? null,
      createdAt: link.createdAt.toISOString(),
    };
  }
}
