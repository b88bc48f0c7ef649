import { Readable } from 'node:stream';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id } from '#contracts';
import { type Caller, route, Route, type RouteInput, ServiceClient } from '#runtime';

const downloadExport = route({
  method: 'GET',
  path: '/api/exports/:id/file',
  summary: 'The file of an export that is ready, for whoever asked for it; each time is in the audit.',
  params: z.object({ id }),
  type: 'application/octet-stream',
});

interface OpenedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly parts: readonly string[];
  readonly tail: string;
}

/** Files of exports, a part at a time, so that no file is ever in memory as a whole. */
@Controller()
export class ExportFilesController {
  constructor(private readonly services: ServiceClient) {}

  @Route(downloadExport)
  async download(
    { params }: RouteInput<typeof downloadExport>,
    { person }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = `/internal/exports/${params.id}`;
    const file = await this.services.json<OpenedFile>('contacts', {
      ...{ method: 'POST', path: `${path}/file`, body: {}, person },
    });
    await reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(this.textOf(path, file, person)));
  }

  /** Ends in an error when a part is gone: a file that is cut off must not look like a whole one. */
  private async *textOf(path: string, { parts, tail }: OpenedFile, person: Caller['person']): AsyncGenerator<Buffer> {
    for (const part of parts) {
      const call = { method: 'GET', path: `${path}/parts/${part}`, person } as const;
      const { text } = await this.services.json<{ text: string }>('contacts', call);
      yield Buffer.from(text, 'utf8');
    }
    yield Buffer.from(tail, 'utf8');
  }
}
