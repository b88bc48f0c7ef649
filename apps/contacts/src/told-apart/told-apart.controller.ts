import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { ListToldApart } from './list-told-apart.js';
import { TellApart } from './tell-apart.js';
import { TellApartNoMore } from './tell-apart-no-more.js';
import { listToldApart, type PairReply, tellApart, tellApartNoMore } from './told-apart.routes.js';

@Controller()
export class ToldApartController {
  constructor(
    private readonly listing: ListToldApart,
    private readonly telling: TellApart,
    private readonly withdrawing: TellApartNoMore,
    private readonly audited: AuditedReads,
  ) {}

  @Route(listToldApart)
  async list({ query }: RouteInput<typeof listToldApart>, caller: Caller): Promise<RouteReply<typeof listToldApart>> {
    const page = await this.listing.run(query, caller);
    const people = page.items.length * 2;
    await this.audited.fold(caller, { deed: 'contacts.listed', subject: 'contacts:told-apart', people });
    return page;
  }

  @Route(tellApart)
  async tell({ body }: RouteInput<typeof tellApart>, caller: Caller): Promise<PairReply> {
    return this.listing.one(await this.telling.run(body.contactIds, caller), caller);
  }

  @Route(tellApartNoMore)
  async withdraw(
    { params }: RouteInput<typeof tellApartNoMore>,
    caller: Caller,
  ): Promise<RouteReply<typeof tellApartNoMore>> {
    await this.withdrawing.run(params.id, caller);
    return { removed: true };
  }
}
