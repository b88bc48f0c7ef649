import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { actionPosted, type PayloadOf } from '#contracts';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, Problem } from '#runtime';
import { Partner } from '../partners/partner.entity.js';
import { Action } from './action.entity.js';
import { actionNotReady } from './actions.errors.js';
import { DraftColumns } from './draft-columns.js';
import { lockAction } from './draft-rows.js';
import { postingFaults } from './posting.rules.js';
import { Shift } from './shift.entity.js';
import { slugOf, slugRandomBytes } from './slug.rules.js';

type Posted = PayloadOf<typeof actionPosted>;

/** Posts a draft: its page is public and its wave plan begins. Posting what is posted does nothing. */
@Injectable()
export class PostAction {
  constructor(
    private readonly transactions: Transactions,
    private readonly columns: DraftColumns,
    private readonly clock: Clock,
  ) {}

  async run(id: string, caller: Caller): Promise<void> {
    await this.transactions.run(async (tx) => {
      const draft = await lockAction(tx, id);
      if (draft.state === 'posted') return;
      const shifts = await tx.manager.find(Shift, { where: { actionId: id }, order: { startsAt: 'ASC', id: 'ASC' } });
      const now = this.clock.now();
      const fields = postingFaults({ title: draft.title, place: draft.place, shifts }, now);
      if (fields.length > 0) throw new Problem(actionNotReady, { fields });
      const slug = draft.slug ?? slugOf(draft.title, draft.kind, randomBytes(slugRandomBytes));
      await tx.manager.update(Action, { id }, { state: 'posted', slug, postedAt: now, updatedAt: now });
      tx.publish(actionPosted, {
        ...(await payloadOf(tx, { draft, slug, shifts, now })),
        audience: this.columns.audienceOf(draft),
        ...(caller.person && { postedBy: caller.person.id }),
      });
      await audit(tx, caller, { deed: 'action.posted', subject: `action:${id}`, at: now });
    });
  }
}

interface Posting {
  readonly draft: Action;
  readonly slug: string;
  readonly shifts: readonly Shift[];
  readonly now: Date;
}

async function payloadOf(tx: Tx, { draft: action, slug, shifts, now }: Posting): Promise<Omit<Posted, 'audience'>> {
  const partner = action.partnerId && (await tx.manager.findOneBy(Partner, { id: action.partnerId }));
  return {
    actionId: action.id,
    slug,
    kind: action.kind,
    title: action.title,
    partnerName: partner ? partner.name : null,
    place: action.place,
    timeZone: action.timeZone,
    shifts: shifts.map(shiftOf),
    extraWords: { en: action.extraWordsEn, es: action.extraWordsEs },
    postedAt: now.toISOString(),
    sensitive: action.sensitive,
  };
}

function shiftOf({ id, startsAt, endsAt, target }: Shift): Posted['shifts'][number] {
  return { shiftId: id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), target };
}
