import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Looks at what passes over one connection. */
export interface Tap {
  fromClient?(chunk: Buffer): void;
  /** False drops the bytes and cuts the connection on both sides. */
  fromServer?(chunk: Buffer): boolean;
}

/** A TCP proxy on loopback, between two programs that do not know of it. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /**
   * @param targets ports to connect to, the first that takes the connection; asked for each connection.
   * @param tap makes what looks at one connection.
   */
  static async listen(targets: () => readonly number[], tap: () => Tap = () => ({})): Promise<TcpProxy> {
    const server = createServer({ noDelay: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => void proxy.serve(client, targets(), tap()));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(client: Socket, targets: readonly number[], tap: Tap): Promise<void> {
    this.watch(client);
    client.pause();
    const server = await this.reach(targets);
    if (!server || client.destroyed) {
      client.resetAndDestroy();
      server?.destroy();
      return;
    }
    client.on('data', (chunk: Buffer) => {
      tap.fromClient?.(chunk);
      if (!server.write(chunk)) client.pause();
    });
    server.on('data', (chunk: Buffer) => {
      if (tap.fromServer?.(chunk) === false) {
        client.resetAndDestroy();
        server.destroy();
      } else if (!client.write(chunk)) server.pause();
    });
    client.on('drain', () => server.resume());
    server.on('drain', () => client.resume());
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    client.resume();
  }

  private async reach(targets: readonly number[]): Promise<Socket | null> {
    for (const port of targets) {
      const socket = connect({ host: '127.0.0.1', port, noDelay: true });
      this.watch(socket);
      const reached = await once(socket, 'connect').then(
        () => true,
        () => false,
      );
      if (reached) return socket;
    }
    return null;
  }

  /** A broken connection is what a proxy is for: the error ends the socket, and with it its other half. */
  private watch(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }
}
