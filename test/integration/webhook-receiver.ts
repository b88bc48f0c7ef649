import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One webhook as it arrived. */
export interface ReceivedWebhook {
  readonly path: string;
  readonly form: Record<string, string>;
  readonly signature: string;
}

/** A program that takes webhooks and keeps them, in place of the product. */
export class WebhookReceiver {
  readonly received: ReceivedWebhook[] = [];
  /** Status of every answer. */
  answer = 200;
  /** Connections to drop, before an answer, from now on. */
  drops = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.take(request, response));
  }

  static async start(): Promise<WebhookReceiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new WebhookReceiver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The states told for a message, in the order in which they arrived. */
  statesOf(sid: string): string[] {
    return this.received.filter(({ form }) => form.MessageSid === sid).map(({ form }) => form.MessageStatus ?? '');
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    if (this.drops > 0) {
      this.drops -= 1;
      request.socket.destroy();
      return;
    }
    const signature = String(request.headers['x-twilio-signature']);
    this.received.push({ path: request.url ?? '', form, signature });
    response.writeHead(this.answer).end();
  }
}
