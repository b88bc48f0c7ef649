import { join } from 'node:path';
import { request } from 'undici';
import { Jobs } from '#jobs';
import {
  identityHeader,
  loadSettings,
  Logger,
  readSecretsFile,
  type Role,
  Secrets,
  ServiceIdentity,
  SystemClock,
} from '#runtime';
import { freePort, probe, temporaryFolder, Visitor } from '#testing';
import { type House, startHouse } from '../../apps/all-in-one/src/start-house.js';
import { FrontDoor } from '../../apps/cli/src/front-door.js';
import { Product } from './product.js';
import type { Asker } from './roles-table.js';

/** What an address answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly location: string;
}

/** How somebody proves who they are: a browser's cookie, a script's token, or nothing. */
export type Proof = Readonly<Record<string, string>>;

/** What the askers' scopes hold, and what they do not. */
export interface Things {
  readonly circle: string;
  readonly otherCircle: string;
  readonly person: string;
  readonly otherPerson: string;
  readonly action: string;
  readonly otherAction: string;
  readonly draft: string;
  readonly partner: string;
}

/** A line of the audit, as its reader sees it. */
export interface Entry {
  readonly actor: string;
  readonly deed: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const consent = {
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.',
  attestedBy: 'Rosa M., chair',
};
const phone = '+13125550161';

const picket = {
  kind: 'picket',
  place: '2525 S Michigan Ave',
  timeZone: 'America/Chicago',
  shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 60 }],
};

/** The whole product in one process, with somebody of every role who came in the way people do. */
export class RolesHouse {
  private constructor(
    readonly house: House,
    readonly url: string,
    readonly chair: Product,
    readonly secrets: Secrets,
    private readonly door: FrontDoor,
  ) {}

  /** @param env settings that differ from those of a trial. */
  static async open(env: Readonly<Record<string, string>> = {}): Promise<RolesHouse> {
    const port = await freePort();
    const dataDir = temporaryFolder('roles');
    const { values } = loadSettings({
      ...{ PORT: String(port), TURNOUT_DATA_DIR: dataDir, LOG_LEVEL: 'fatal', LOG_FORMAT: 'json' },
      ...{ TURNOUT_CLOCK: '2026-12-03T18:00:00Z', TURNOUT_UNDO_SECONDS: '0', ...env },
    });
    const house = await startHouse(values, new Logger({ service: 'test', level: 'fatal', format: 'json' }), (error) => {
      throw error;
    });
    const url = `http://127.0.0.1:${String(port)}`;
    const secretsFile = join(dataDir, 'secrets.json');
    const chair = await Product.enter(url, url, secretsFile);
    const secrets = new Secrets(readSecretsFile(secretsFile));
    return new RolesHouse(house, url, chair, secrets, new FrontDoor(url, secretsFile));
  }

  /** Circles, people, actions and a reply that waits, of which the askers have one half. */
  async fill(): Promise<Things> {
    const circle = await this.made('/api/circles', { name: 'K-12' });
    const otherCircle = await this.made('/api/circles', { name: 'Logistics' });
    const partner = await this.made('/api/partners', { name: 'Nurses Local 1021', kind: 'union_local' });
    const person = await this.made('/api/contacts', {
      ...{ name: 'Darnell Walker', phones: [{ number: phone }], circleIds: [circle], consent },
    });
    const otherPerson = await this.made('/api/contacts', { name: 'Denise Other', circleIds: [otherCircle] });
    const host = { contactId: null, words: 'Somebody of the night shift', mayBeNamed: false };
    const action = await this.made('/api/actions', { ...picket, title: 'Picket at Mercy', partnerId: partner, host });
    const otherAction = await this.made('/api/actions', { ...picket, title: 'Picket at the port' });
    const draft = await this.made('/api/actions', { ...picket, title: 'A plan' });
    for (const id of [action, otherAction]) {
      await this.chair.ask('POST', `/api/actions/${id}/post`);
      await this.made(`/api/actions/${id}/boards`, { name: 'The local', endsAt: '2026-12-05T00:00:00Z' });
    }
    await this.chair.ask('POST', `/api/actions/${action}/rsvps`, { contactId: person, answer: 'yes' });
    await this.chair.ask('POST', `/api/actions/${otherAction}/rsvps`, { contactId: otherPerson, answer: 'yes' });
    await this.chair.typeText(phone, 'who is bringing the coffee then');
    await probe('a reply that waits', async () => {
      return (await this.chair.ask<{ waiting: number }>('GET', '/api/replies')).waiting > 0;
    });
    return { circle, otherCircle, person, otherPerson, action, otherAction, draft, partner };
  }

  /** What somebody proves who opened the door's page and went no further. */
  atTheDoor(): Promise<Proof> {
    return Visitor.at(this.url).proof();
  }

  /** A browser's session of somebody who used an invitation. */
  async session(grant: object): Promise<Proof> {
    return (await this.enter(grant, { name: 'Somebody' })).proof();
  }

  /** A browser without scripts of somebody who used an invitation and said who they are. */
  async enter(grant: object, person: Readonly<Record<string, string>>): Promise<Visitor> {
    const visitor = Visitor.at(this.url);
    const answer = await visitor.post(new URL(await this.invitation(grant)).pathname, person);
    if (answer.status !== 303) throw new Error(`The invitation did not let in: ${String(answer.status)}`);
    return visitor;
  }

  /** A set-up link, as the server's command line makes it. */
  async invitation(grant: object): Promise<string> {
    return (await this.door.ask<{ url: string }>('POST', '/api/staff/invitations', grant)).url;
  }

  /** Has the front door mail whoever may approve what waits, as it does twice a minute. */
  async mailApprovers(): Promise<void> {
    const web = this.house.services.find(({ name }) => name === 'web');
    await web?.app.get(Jobs).runNow('mail-approvers');
  }

  /** A script's token. */
  async script(grant: object): Promise<Proof> {
    const { token } = await this.door.ask<{ token: string }>('POST', '/api/staff/tokens', grant);
    return { authorization: `Bearer ${token}` };
  }

  /** The proof of whoever holds the keys of the installation. */
  commandLine(): Proof {
    const person = { id: 'cli', role: 'chair' } as const;
    return { [identityHeader]: new ServiceIdentity('cli', this.secrets, new SystemClock()).sign('web', person) };
  }

  /** Asks the front door, as JSON unless the address takes forms. */
  ask(proof: Proof, method: string, path: string, body: object = {}): Promise<Answered> {
    const takesForms = !path.startsWith('/api/') && method !== 'GET';
    const type = takesForms ? 'application/x-www-form-urlencoded' : 'application/json';
    const sent = takesForms ? new URLSearchParams(Object.entries(body)).toString() : JSON.stringify(body);
    const headers = method === 'GET' ? proof : { ...proof, 'content-type': type };
    return this.send(method, path, headers, method === 'GET' ? undefined : sent);
  }

  /** What each role is given at its invitation. */
  grantOf(
    role: Exclude<Asker, 'nobody'>,
    { circle, action, partner }: Things,
  ): { role: Role } & Record<string, unknown> {
    if (role === 'convener') return { role, circleIds: [circle] };
    if (role === 'captain') return { role, actionId: action };
    return role === 'partner' ? { role, partnerId: partner } : { role };
  }

  async whoIs(proof: Proof): Promise<string> {
    return (JSON.parse((await this.ask(proof, 'GET', '/api/session')).text) as { staffId: string }).staffId;
  }

  /** What the audit says was refused to somebody. */
  async refusalsOf(auditor: Proof, id: string): Promise<Entry[]> {
    const query = `?actor=person:${id}&deed=request.refused`;
    const { items } = JSON.parse((await this.ask(auditor, 'GET', `/api/audit${query}`)).text) as { items: Entry[] };
    return items;
  }

  private async made(path: string, body: object): Promise<string> {
    return (await this.chair.ask<{ id: string }>('POST', path, body)).id;
  }

  private async send(method: string, path: string, headers: Proof, body?: string): Promise<Answered> {
    const answer = await request(this.url + path, { method: method as 'GET', headers, body });
    const { location } = answer.headers;
    return { status: answer.statusCode, text: await answer.body.text(), location: String(location ?? '') };
  }
}
