import { Injectable } from '@nestjs/common';
import type { approvalKinds } from './approvals.routes.js';

/** What a service tells of one ask that waits for a second person. */
export interface AwaitedApproval {
  readonly id: string;
  /** Account that asked; null when a script did. */
  readonly askedBy: string | null;
  readonly since: Date;
  /** People that it touches. */
  readonly size: number;
  /** An id or a public title; never anything of a person. */
  readonly about: string | null;
}

/** Lists what waits, the oldest first and no more than asked for. */
export type ListAwaited = (limit: number) => Promise<readonly AwaitedApproval[]>;

/** More than this waits nowhere in earnest; a list without an end would. */
const most = 100;

/**
 * Where a service says what waits in it for a second person; the front door asks (`GET /internal/approvals`), mails
 * whoever may approve, and shows it at `/approve`.
 *
 * A service takes part with one provider, which adds its list when it is made:
 *
 *     constructor(desk: ApprovalDesk) {
 *       desk.add('export', (limit) => this.run(limit));
 *     }
 *
 * What is approved, by whom it may be, and that it is another person than the asker, stays with the service: it has
 * routes of its own for that, which write it into its audit.
 */
@Injectable()
export class ApprovalDesk {
  private readonly lists = new Map<Kind, ListAwaited>();

  /** Adds the list of a kind before the service starts. */
  add(kind: Kind, list: ListAwaited): void {
    if (this.lists.has(kind)) throw new Error(`The kind ${kind} is listed twice.`);
    this.lists.set(kind, list);
  }

  /** Everything that waits here, the oldest first. */
  async list(): Promise<(AwaitedApproval & { readonly kind: Kind })[]> {
    const lists = [...this.lists].map(async ([kind, list]) => (await list(most)).map((item) => ({ ...item, kind })));
    const items = (await Promise.all(lists)).flat();
    return items.sort((a, b) => a.since.getTime() - b.since.getTime()).slice(0, most);
  }
}

type Kind = (typeof approvalKinds)[number];
