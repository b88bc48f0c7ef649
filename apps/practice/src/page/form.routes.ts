import type { FastifyInstance, FastifyReply } from 'fastify';
import { isBehaviour } from '../carrier/behaviour.rules.js';
import type { Carrier } from '../carrier/carrier.js';
import { isPhoneNumber } from '../carrier/create-request.js';
import type { FormBody } from '../carrier/form-body.js';
import { moveClock } from '../control/move-clock.js';
import { instantOf, tomorrowAtNine } from './zone-time.js';

const hourMs = 3_600_000;
/** How long a form waits for the product's answer before the page shows that it is still on its way. */
const patienceMs = 1_500;

/** What the page's forms post. Each leads back to the page it came from, so that all of it works without a script. */
export function formRoutes(app: FastifyInstance, carrier: Carrier, timeZone: string): void {
  app.post('/practice/texts', async ({ body }, reply) => {
    const form = body as FormBody;
    const from = phoneIn(form);
    if (from && form.body) await soon(carrier, carrier.typeText({ from, body: form.body.slice(0, 1_600) }));
    return back(reply, from && form.open ? { back: `/practice/phones/${encodeURIComponent(from)}` } : form);
  });
  app.post('/practice/behaviour', async ({ body }, reply) => {
    const form = body as FormBody;
    const phone = phoneIn(form);
    const { behaviour } = form;
    if (phone && isBehaviour(behaviour)) carrier.exchange.happen({ kind: 'behaviour', phone, behaviour });
    return back(reply, form);
  });
  app.post('/practice/replies', async ({ body }, reply) => {
    await soon(carrier, carrier.replyForEveryone());
    return back(reply, body as FormBody);
  });
  app.post('/practice/clock', async ({ body }, reply) => {
    const form = body as FormBody;
    move(carrier, form, timeZone);
    return back(reply, form);
  });
}

/** A number as people type it becomes E.164; ten digits are read as a number of the United States or Canada. */
function phoneIn(form: FormBody): string | null {
  const digits = (form.number ?? '').replace(/\D/g, '');
  const number = digits.length === 10 ? `+1${digits}` : `+${digits}`;
  return isPhoneNumber(number) ? number : null;
}

function move(carrier: Carrier, form: FormBody, timeZone: string): void {
  const now = carrier.clock.now();
  if (form.move === 'hour') moveClock(carrier, { step: hourMs });
  if (form.move === 'tomorrow') moveClock(carrier, { set: tomorrowAtNine(now, timeZone) });
  if (form.move === 'set' && isLocalMinute(form.at)) moveClock(carrier, { set: instantOf(form.at, timeZone) });
}

function isLocalMinute(text: string | undefined): text is string {
  const shaped = text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text);
  return shaped && !Number.isNaN(Date.parse(`${text}Z`));
}

async function soon(carrier: Carrier, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, carrier.background.pause(patienceMs)]);
}

/** To the page the form stood on, and never off this site. */
function back(reply: FastifyReply, form: FormBody): FastifyReply {
  const path = form.back ?? '';
  return reply.redirect(/^\/practice(?:[/?]|$)/.test(path) ? path : '/practice', 303);
}
