import type { FastifyInstance } from 'fastify';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Carrier } from '../carrier/carrier.js';
import type { Mailbox } from '../mail/mailbox.js';

/** Changes closer together than this are told as one. */
const gatherMs = 150;
/** The clock runs on between changes, so the page hears of it this often at least. */
const tickMs = 20_000;
const changed = 'event: changed\ndata: 1\n\n';

/** Tells open pages that something changed, by server-sent events, until the program stops. */
export class ChangeStream {
  private readonly open = new Set<ServerResponse>();
  private gathering: NodeJS.Timeout | null = null;
  private readonly tick: NodeJS.Timeout;
  private readonly forget: readonly (() => void)[];

  constructor(carrier: Carrier, mailbox: Mailbox) {
    const tell = (): void => this.tellSoon();
    this.forget = [carrier.exchange.book.onChange(tell), mailbox.onChange(tell)];
    this.tick = setInterval(() => this.tell(), tickMs).unref();
  }

  /** Adds the route of the stream, and ends it when the app closes. */
  serve(app: FastifyInstance): void {
    app.get('/practice/stream', (_request, reply) => {
      reply.hijack();
      const headers = reply.getHeaders() as OutgoingHttpHeaders;
      reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
      // What changed since the page was read, or while its connection was down, was told to nobody.
      reply.raw.write(`retry: 1000\n\n${changed}`);
      this.open.add(reply.raw);
      reply.raw.on('close', () => this.open.delete(reply.raw));
    });
    app.addHook('preClose', async () => this.close());
  }

  private tellSoon(): void {
    if (this.open.size === 0) return;
    this.gathering ??= setTimeout(() => this.tell(), gatherMs);
  }

  private tell(): void {
    if (this.gathering) clearTimeout(this.gathering);
    this.gathering = null;
    for (const page of this.open) page.write(changed);
  }

  private close(): void {
    for (const forget of this.forget) forget();
    clearInterval(this.tick);
    if (this.gathering) clearTimeout(this.gathering);
    for (const page of this.open) page.end();
    this.open.clear();
  }
}
