/** The HTTP-only ceiling of status callbacks: the form read, the signature checked, 204; nothing is kept. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse } from 'node:querystring';
import fastify from 'fastify';
import { serve } from '../harness/program.mjs';

let base, token;
let heard = 0;

function isSigned(path, form, signature) {
  let signed = base + path;
  for (const name of Object.keys(form).sort()) signed += name + form[name];
  const wanted = Buffer.from(createHmac('sha1', token).update(signed).digest('base64'));
  const given = Buffer.from(signature ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function build() {
  const app = fastify({ routerOptions: { maxParamLength: 200 } });
  const readForm = (_request, body, done) => done(null, parse(body));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, readForm);
  app.post('/hooks/twilio/status/:token', async (request, reply) => {
    if (!isSigned(request.url, request.body, request.headers['x-twilio-signature'])) return reply.code(403).send();
    heard += 1;
    return reply.code(204).send();
  });
  return app;
}

serve({
  async prepare(signing) {
    ({ base, token } = signing);
    const app = build();
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server.address().port;
  },
  async heard() {
    return heard;
  },
});
