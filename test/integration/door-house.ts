import { randomBytes } from 'node:crypto';
import { InProcessBroker } from '#messaging';
import {
  type CalledService,
  generateSecrets,
  identityHeader,
  loadSettings,
  makeAnswerLink,
  newId,
  Secrets,
  type ServiceAnswer,
  type ServiceCall,
  ServiceIdentity,
  Settings,
  SteppableClock,
  SystemClock,
  type Transport,
} from '#runtime';
import { bootService, type Host, type RunningService } from '#service';
import { temporaryFolder, testPostgres } from '#testing';
import { actions } from '../../apps/actions/src/actions.module.js';
import type { ActionReply } from '../../apps/actions/src/actions/action.shapes.js';
import { web } from '../../apps/web/src/web.module.js';
import { picket } from './actions-house.js';

const form = 'application/x-www-form-urlencoded';

/** The front door and actions, with stand-ins for the others that note what they are asked. */
export class DoorHouse {
  /** What contacts and notifications were asked, as `METHOD /path`. */
  readonly asked: string[] = [];

  private constructor(
    readonly door: RunningService,
    readonly house: RunningService,
    private readonly secrets: Secrets,
    asked: string[],
  ) {
    this.asked = asked;
  }

  /** @param environment settings besides; visitors say where they come from in X-Forwarded-For. */
  static async open(environment: Record<string, string>, answer: (call: ServiceCall) => object): Promise<DoorHouse> {
    const secrets = new Secrets(generateSecrets());
    const asked: string[] = [];
    const standIn: Transport = async (call) => {
      asked.push(`${call.method} ${call.path}`);
      const { status = 200, ...body } = answer(call) as { status?: number };
      const type = status < 300 ? 'application/json' : 'application/problem+json';
      return { status, headers: { 'content-type': type }, text: JSON.stringify(body) };
    };
    const transports: Partial<Record<CalledService, Transport>> = { contacts: standIn, notifications: standIn };
    const host: Host = {
      settings: new Settings(
        loadSettings({
          ...{ PUBLIC_URL: 'https://turnout.test', TURNOUT_DATA_DIR: temporaryFolder('door') },
          ...{ TURNOUT_TRUSTED_PROXIES: 'loopback', ...environment },
        }).values,
      ),
      clock: new SteppableClock(new Date('2026-12-03T18:00:00Z')),
      ...{ secrets, transports },
      databaseUrl: await testPostgres(),
      databasePrefix: `door_${randomBytes(6).toString('hex')}`,
      broker: new InProcessBroker([]),
      ...{ logLevel: 'fatal', logFormat: 'json' },
      onFatal: (error) => {
        throw error;
      },
    };
    const house = await bootService(actions, host);
    transports.actions = house.transport;
    return new DoorHouse(await bootService(web, host), house, secrets, asked);
  }

  get(path: string, from: string, headers: Record<string, string> = {}): Promise<ServiceAnswer> {
    return this.door.transport({ method: 'GET', path, headers: { ...headers, 'x-forwarded-for': from } });
  }

  post(
    path: string,
    from: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<ServiceAnswer> {
    return this.door.transport({
      ...{ method: 'POST', path, body: new URLSearchParams(fields).toString() },
      headers: { ...headers, 'content-type': form, 'x-forwarded-for': from },
    });
  }

  /** A posted action, as a chair made it. */
  async posted(): Promise<{ id: string; slug: string; shiftId: string }> {
    const { id } = await this.asChair<ActionReply>('/api/actions', picket);
    const { slug, shifts } = await this.asChair<ActionReply>(`/api/actions/${id}/post`);
    return { id, slug: slug ?? '', shiftId: shifts[0]?.id ?? '' };
  }

  /** Somebody's own link to answer with. */
  linkOf(actionId: string): string {
    return makeAnswerLink(this.secrets, { actionId, contactId: newId() });
  }

  async asChair<T>(path: string, body?: object): Promise<T> {
    const identity = new ServiceIdentity('web', this.secrets, new SystemClock());
    const headers = { [identityHeader]: identity.sign('actions', { id: newId(), role: 'chair' }) };
    const answer = await this.house.transport({ method: 'POST', path, body, headers });
    if (answer.status >= 300) throw new Error(`${path}: ${String(answer.status)} ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  async close(): Promise<void> {
    await this.door.close();
    await this.house.close();
  }
}
