import { Controller, Header } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { readRejected } from './import-files.routes.js';
import { ImportMembers } from './import-members.js';
import { type ImportDetailReply, importMembers, listImports, readImport } from './imports.routes.js';
import { LookAtFile } from './look-at-file.js';
import { lookAtFile, type LookReply } from './look.routes.js';
import { OpenRejected } from './open-rejected.js';
import { ShowImport } from './show-import.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly importing: ImportMembers,
    private readonly showing: ShowImport,
    private readonly opening: OpenRejected,
    private readonly looking: LookAtFile,
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
    return this.showing.run(input.params.id, input.query);
  }

  @Route(lookAtFile)
  look({ params, body, headers }: RouteInput<typeof lookAtFile>, caller: Caller): Promise<LookReply> {
    const spanish = headers['accept-language']?.toLowerCase().startsWith('es') ?? false;
    return this.looking.run(params.id, body, caller, spanish ? 'es' : 'en');
  }

  @Route(readRejected)
  @Header('content-type', 'text/csv; charset=utf-8')
  rejected({ params, query }: RouteInput<typeof readRejected>, caller: Caller): Promise<string> {
    return this.opening.run(params.id, query.language, caller);
  }
}
