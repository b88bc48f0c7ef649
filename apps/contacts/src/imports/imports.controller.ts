import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { ImportMembers } from './import-members.js';
import { type ImportDetailReply, importMembers, listImports, readImport } from './imports.routes.js';
import { ShowImport } from './show-import.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly importing: ImportMembers,
    private readonly showing: ShowImport,
  ) {}

  @Route(importMembers)
  async import(input: RouteInput<typeof importMembers>, caller: Caller): Promise<ImportDetailReply> {
    return this.showing.run(await this.importing.run(input, caller));
  }

  @Route(listImports)
  list(input: RouteInput<typeof listImports>): Promise<RouteReply<typeof listImports>> {
    return this.showing.list(input.query);
  }

  @Route(readImport)
  read(input: RouteInput<typeof readImport>): Promise<ImportDetailReply> {
    return this.showing.run(input.params.id, input.query.rows);
  }
}
