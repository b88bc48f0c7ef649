import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { AskForExport } from './ask-for-export.js';
import { DecideExport } from './decide-export.js';
import {
  approveExport,
  askForExport,
  type ExportReply,
  listExports,
  openExportFile,
  readExport,
  readExportPart,
  refuseExport,
  traceExport,
} from './exports.routes.js';
import { OpenExportFile } from './open-export-file.js';
import { ShowExports } from './show-exports.js';
import { TraceExport } from './trace-export.js';

@Controller()
export class ExportsController {
  constructor(
    private readonly asking: AskForExport,
    private readonly deciding: DecideExport,
    private readonly showing: ShowExports,
    private readonly opening: OpenExportFile,
    private readonly tracing: TraceExport,
  ) {}

  @Route(askForExport)
  async ask(input: RouteInput<typeof askForExport>, caller: Caller): Promise<ExportReply> {
    return this.showing.run(await this.asking.run(input, caller), caller);
  }

  @Route(listExports)
  list({ query }: RouteInput<typeof listExports>, caller: Caller): Promise<RouteReply<typeof listExports>> {
    return this.showing.list(query, caller);
  }

  @Route(readExport)
  read({ params }: RouteInput<typeof readExport>, caller: Caller): Promise<ExportReply> {
    return this.showing.run(params.id, caller);
  }

  @Route(approveExport)
  async approve({ params }: RouteInput<typeof approveExport>, caller: Caller): Promise<ExportReply> {
    await this.deciding.run(params.id, 'approve', caller);
    return this.showing.run(params.id, caller);
  }

  @Route(refuseExport)
  async refuse({ params }: RouteInput<typeof refuseExport>, caller: Caller): Promise<ExportReply> {
    await this.deciding.run(params.id, 'refuse', caller);
    return this.showing.run(params.id, caller);
  }

  @Route(traceExport)
  async trace({ body }: RouteInput<typeof traceExport>, caller: Caller): Promise<RouteReply<typeof traceExport>> {
    return { exports: await this.tracing.run(body.rows, caller) };
  }

  @Route(openExportFile)
  open({ params }: RouteInput<typeof openExportFile>, caller: Caller): Promise<RouteReply<typeof openExportFile>> {
    return this.opening.run(params.id, caller);
  }

  @Route(readExportPart)
  async part(
    { params }: RouteInput<typeof readExportPart>,
    caller: Caller,
  ): Promise<RouteReply<typeof readExportPart>> {
    return { text: await this.opening.part(params.id, params.partId, caller) };
  }
}
