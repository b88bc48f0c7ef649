import { readFileSync } from 'node:fs';
import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { route, Route } from '#runtime';
import { ApiDocsPage, type ApiDocument } from '../pages/api-docs-page.js';
import { PageController } from '../site/page-controller.js';
import { sendPage } from '../site/send-page.js';
import { Site } from '../site/site.js';

const document = route({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'The public API.',
  type: 'application/json',
});
const page = route({ method: 'GET', path: '/api/docs', summary: 'The public API, to read.', type: 'text/html' });

/** The public API as a document for machines and as a page for people. */
@PageController()
export class ApiDocsController {
  private readonly text = readFileSync(new URL('./openapi.json', import.meta.url), 'utf8');

  constructor(private readonly site: Site) {}

  @Route(document)
  async document(_i: unknown, _c: unknown, @Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', 'application/json; charset=utf-8').send(this.text);
  }

  @Route(page)
  page(_i: unknown, _c: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const api = JSON.parse(this.text) as ApiDocument;
    return sendPage(request, reply, <ApiDocsPage {...this.site.reader(request)} api={api} />);
  }
}
