import { Client } from 'pg';
import { databaseName, withDatabase } from '#database';

export type ServiceDatabase = 'actions' | 'contacts' | 'notifications';

/** Every session of the rig has this name, by which hostile clients are told from the product. */
const applicationName = 'fault-rig';

/** The databases of the product, each question over a connection of its own: the server may have been killed since. */
export class Databases {
  constructor(private readonly serverUrl: () => string) {}

  async query<T extends object>(service: ServiceDatabase, text: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.with(service, async (client) => (await client.query<T>(text, [...values])).rows);
  }

  /** One connection for some work; it is closed afterwards, whatever happens. */
  async with<T>(service: ServiceDatabase, work: (client: Client) => Promise<T>): Promise<T> {
    const client = await this.open(service);
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** A connection that its caller closes. */
  async open(service: ServiceDatabase): Promise<Client> {
    const connectionString = withDatabase(this.serverUrl(), databaseName(service));
    const client = new Client({ connectionString, application_name: applicationName, connectionTimeoutMillis: 5_000 });
    // A server that is killed ends its connections; the next statement says so to whoever asks it.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
}
