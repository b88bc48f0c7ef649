import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput } from '#runtime';
import { BeginFile } from './begin-file.js';
import { beginFile, dropImport, putPart, resumeImport, startImport, stopImport } from './import-files.routes.js';
import type { ImportReply } from './imports.routes.js';
import { KeepPart } from './keep-part.js';
import { ShowImport } from './show-import.js';
import { StartImport } from './start-import.js';
import { SteerImport } from './steer-import.js';

@Controller()
export class ImportFilesController {
  constructor(
    private readonly beginning: BeginFile,
    private readonly keeping: KeepPart,
    private readonly starting: StartImport,
    private readonly steering: SteerImport,
    private readonly showing: ShowImport,
  ) {}

  @Route(beginFile)
  async begin(input: RouteInput<typeof beginFile>, caller: Caller): Promise<ImportReply> {
    return this.showing.one(await this.beginning.run(input, caller));
  }

  @Route(putPart)
  async part({ params, body }: RouteInput<typeof putPart>): Promise<ImportReply> {
    await this.keeping.run(params.id, params.position, body);
    return this.showing.one(params.id);
  }

  @Route(startImport)
  async start({ params, body }: RouteInput<typeof startImport>, caller: Caller): Promise<ImportReply> {
    await this.starting.run(params.id, body, caller);
    return this.showing.one(params.id);
  }

  @Route(stopImport)
  async stop({ params }: RouteInput<typeof stopImport>, caller: Caller): Promise<ImportReply> {
    await this.steering.stop(params.id, caller);
    return this.showing.one(params.id);
  }

  @Route(resumeImport)
  async resume({ params }: RouteInput<typeof resumeImport>, caller: Caller): Promise<ImportReply> {
    await this.steering.resume(params.id, caller);
    return this.showing.one(params.id);
  }

  @Route(dropImport)
  async drop({ params }: RouteInput<typeof dropImport>, caller: Caller): Promise<{ id: string }> {
    await this.steering.drop(params.id, caller);
    return { id: params.id };
  }
}
