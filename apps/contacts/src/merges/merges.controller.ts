import { Controller } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { FindDuplicates } from './find-duplicates.js';
import { ListMerges } from './list-merges.js';
import { MergePeople } from './merge-people.js';
import { listDuplicates, listMerges, mergePeople, type MergeReply, partPeople } from './merges.routes.js';
import { PartPeople } from './part-people.js';

@Controller()
export class MergesController {
  constructor(
    private readonly finding: FindDuplicates,
    private readonly listing: ListMerges,
    private readonly merging: MergePeople,
    private readonly parting: PartPeople,
    private readonly audited: AuditedReads,
  ) {}

  @Route(listDuplicates)
  async duplicates(
    { query }: RouteInput<typeof listDuplicates>,
    caller: Caller,
  ): Promise<RouteReply<typeof listDuplicates>> {
    const page = await this.finding.run(query);
    const people = page.items.length * 2;
    await this.audited.fold(caller, { deed: 'contacts.listed', subject: 'contacts:duplicates', people });
    return page;
  }

  @Route(listMerges)
  async list({ query }: RouteInput<typeof listMerges>, caller: Caller): Promise<RouteReply<typeof listMerges>> {
    const page = await this.listing.run(query, caller);
    const people = page.items.length;
    await this.audited.fold(caller, { deed: 'contacts.listed', subject: 'contacts:merges', people });
    return page;
  }

  @Route(mergePeople)
  async merge(input: RouteInput<typeof mergePeople>, caller: Caller): Promise<MergeReply> {
    return this.listing.one(await this.merging.run(input, caller), caller);
  }

  @Route(partPeople)
  async part({ params }: RouteInput<typeof partPeople>, caller: Caller): Promise<MergeReply> {
    await this.parting.run(params.id, caller);
    return this.listing.one(params.id, caller);
  }
}
