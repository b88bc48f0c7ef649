import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Problem, route, Route } from '#runtime';
import { Assets } from './assets.js';

const look = route({ method: 'GET', path: '/look/*', summary: 'Styles and fonts.' });
const bundles = route({ method: 'GET', path: '/assets/*', summary: 'Scripts of the pages.' });

/** Styles, fonts and scripts, kept for ever by browsers because their names change with their content. */
@Controller()
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Route(look)
  look(_input: unknown, _caller: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  @Route(bundles)
  bundle(_input: unknown, _caller: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  private async send(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const asset = await this.assets.find(request.url.split('?')[0] ?? '');
    if (!asset) throw new Problem(notFound);
    const squeezed = String(request.headers['accept-encoding']).includes('br') ? asset.brotli : null;
    await reply
      .headers({
        'content-type': asset.contentType,
        'cache-control': this.assets.caching,
        vary: 'accept-encoding',
        ...(squeezed ? { 'content-encoding': 'br' } : {}),
      })
      .send(squeezed ?? asset.body);
  }
}
