import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** The fields of a form, no file among them. */
const bodyLimitBytes = 16 * 1024;

/**
 * Reads forms that come as multipart/form-data: mail programs may unsubscribe their readers with one (RFC 8058), and
 * no page of ours sends any.
 */
@Injectable()
export class MultipartForms implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    server.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: bodyLimitBytes },
      async (request: { headers: { 'content-type'?: string } }, body: Buffer) =>
        fieldsOf(request.headers['content-type'] ?? '', body),
    );
  }
}

/** @throws an error of status 400 for what is no such form. */
async function fieldsOf(contentType: string, body: Buffer): Promise<Record<string, string>> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch (cause) {
    throw Object.assign(new Error('The form could not be read.', { cause }), { statusCode: 400 });
  }
}
