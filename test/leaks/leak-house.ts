import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#database';
import { probe, type RunningKafka, startKafka, temporaryFolder } from '#testing';
import { FrontDoor } from '../../apps/cli/src/front-door.js';
import { type StandIn, startStandIn } from '../../apps/practice/src/practice.module.js';
import { Cluster } from '../journeys/cluster.js';
import { Product } from '../journeys/product.js';

/** What an address answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What is sent besides method and path. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** All that a run talks about: most is said at this level, and more than anybody should run with. */
const talkative = { LOG_LEVEL: 'trace' };

/**
 * The whole product as processes of their own, at its most talkative, on a Kafka and a PostgreSQL of its own, so that
 * all it ever wrote can be searched. What it refuses is kept, because refusals are read by others than who asked.
 */
export class LeakHouse {
  /** Answers that were refusals, by what was asked. */
  readonly refusals: { readonly place: string; readonly text: string }[] = [];
  private database: EmbeddedPostgres;

  private constructor(
    readonly kafka: RunningKafka,
    readonly standIn: StandIn,
    readonly cluster: Cluster,
    readonly chair: Product,
    readonly door: FrontDoor,
  ) {
    this.database = cluster.postgres;
  }

  static async open(): Promise<LeakHouse> {
    const [kafka, standIn] = await Promise.all([startKafka({ own: true }), startOutside()]);
    const settings = {
      ...talkative,
      SMTP_URL: standIn.smtpUrl,
      // What nobody can know is given up soon, and waits for a person.
      TURNOUT_LOOKUP_SECONDS: '0.5,0.5,0.5',
    };
    const cluster = await Cluster.start({ kafkaBrokers: kafka.brokers, standIn, settings });
    const chair = await Product.enter(cluster.url, standIn.url, cluster.cliSecrets);
    return new LeakHouse(kafka, standIn, cluster, chair, new FrontDoor(cluster.url, cluster.cliSecrets));
  }

  /** The server whose databases hold everything. */
  get databaseUrl(): string {
    return this.database.url;
  }

  /** Asks an address of the front door; a refusal is kept for the search. */
  async ask(method: string, path: string, { headers, body }: Sent = {}): Promise<Answered> {
    const answer = await request(this.cluster.url + path, { method: method as 'GET', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode >= 400) this.refusals.push({ place: `answer to ${method} ${path}`, text });
    return { status: answer.statusCode, text, headers: answer.headers };
  }

  /** Asks the API as a chair. */
  async askAsChair(method: string, path: string, body: unknown, headers: Sent['headers'] = {}): Promise<Answered> {
    const sent = { authorization: this.chair.authorization, 'content-type': 'application/json', ...headers };
    return this.ask(method, path, { headers: sent, body: typeof body === 'string' ? body : JSON.stringify(body) });
  }

  /** Takes the database away, as a crash does, and gives it back when all that is to happen meanwhile has happened. */
  async withoutDatabase(meanwhile: () => Promise<void>): Promise<void> {
    const port = Number(new URL(this.database.url).port);
    process.kill(this.database.pid, 'SIGKILL');
    await this.database.stop();
    try {
      await meanwhile();
    } finally {
      this.database = await startEmbeddedPostgres({ dir: join(this.cluster.folder, 'postgres'), port });
    }
    await Promise.all([...this.cluster.members.values()].map((member) => member.ready()));
  }

  /** What every process tells of itself. */
  metrics(): Promise<{ place: string; text: string }[]> {
    const members = [...this.cluster.members.values()];
    return Promise.all(
      members.map(async ({ name, url }) => ({
        place: `metrics of ${name}`,
        text: await (await request(`${url}/metrics`)).body.text(),
      })),
    );
  }

  /** Ends every process of the product as an operator does. */
  async shutDown(): Promise<void> {
    await Promise.all([...this.cluster.members.values()].map((member) => member.stop()));
  }

  /** Ends the database, which then has written all it has. */
  stopDatabase(): Promise<void> {
    return this.database.stop();
  }

  async close(): Promise<void> {
    await this.shutDown();
    await this.stopDatabase();
    await this.standIn.close();
    await this.kafka.stop();
  }

  /** Resolves when everybody of a wave was asked, but for one whose mail server wants to be asked again later. */
  waveDone(actionId: string): Promise<object> {
    return probe(
      'the wave to be through',
      async () => {
        type Wave = { audience: number | null; waiting: number; asked: number };
        const { waves } = await this.chair.ask<{ waves: Wave[] }>('GET', `/api/waves?actionId=${actionId}`);
        const [wave] = waves;
        if (wave?.audience === null || !wave || wave.waiting > 1 || wave.asked === 0)
          throw new Error(JSON.stringify(wave).slice(-900));
        return wave;
      },
      { withinMs: 60_000 },
    );
  }
}

/** The phones and mailboxes of people: what is written there was sent to its owner, and is not searched. */
function startOutside(): Promise<StandIn> {
  const dataDir = temporaryFolder('outside');
  mkdirSync(dataDir, { recursive: true });
  return startStandIn({ dataDir });
}
