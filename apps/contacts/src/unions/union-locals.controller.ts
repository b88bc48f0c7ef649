import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { EditUnionLocal } from './edit-union-local.js';
import { NameLocalContact } from './name-local-contact.js';
import { ShowUnionLocals } from './show-union-locals.js';
import {
  addUnionLocal,
  addUnit,
  listUnionLocals,
  readUnionLocal,
  removeLocalContact,
  removeUnit,
  renameUnionLocal,
  setLocalContact,
} from './union-locals.routes.js';

type LocalDetail = RouteReply<typeof readUnionLocal>;

@Controller()
export class UnionLocalsController {
  constructor(
    private readonly showing: ShowUnionLocals,
    private readonly editing: EditUnionLocal,
    private readonly naming: NameLocalContact,
  ) {}

  @Route(listUnionLocals)
  list({ query }: RouteInput<typeof listUnionLocals>): Promise<RouteReply<typeof listUnionLocals>> {
    return this.showing.run(query);
  }

  @Route(addUnionLocal)
  async add(input: RouteInput<typeof addUnionLocal>, caller: Caller): Promise<LocalDetail> {
    return this.showing.one(await this.editing.run(input, caller), caller);
  }

  @Route(readUnionLocal)
  read({ params }: RouteInput<typeof readUnionLocal>, caller: Caller): Promise<LocalDetail> {
    return this.showing.one(params.id, caller);
  }

  @Route(renameUnionLocal)
  async rename({ params, body }: RouteInput<typeof renameUnionLocal>, caller: Caller): Promise<LocalDetail> {
    await this.editing.rename(params.id, body, caller);
    return this.showing.one(params.id, caller);
  }

  @Route(addUnit)
  async addUnit({ params, body }: RouteInput<typeof addUnit>, caller: Caller): Promise<LocalDetail> {
    await this.editing.addUnit(params.id, body.name, caller);
    return this.showing.one(params.id, caller);
  }

  @Route(removeUnit)
  async removeUnit({ params }: RouteInput<typeof removeUnit>, caller: Caller): Promise<LocalDetail> {
    await this.editing.removeUnit(params.id, params.unitId, caller);
    return this.showing.one(params.id, caller);
  }

  @Route(setLocalContact)
  async setContact({ params, body }: RouteInput<typeof setLocalContact>, caller: Caller): Promise<LocalDetail> {
    await this.naming.run(params, body, caller);
    return this.showing.one(params.id, caller);
  }

  @Route(removeLocalContact)
  async removeContact({ params }: RouteInput<typeof removeLocalContact>, caller: Caller): Promise<LocalDetail> {
    await this.naming.end(params, caller);
    return this.showing.one(params.id, caller);
  }
}
