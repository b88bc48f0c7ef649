import type { Caller, Role, ServiceCall } from '#runtime';
import { contacts } from '../../apps/contacts/src/contacts.module.js';
import { type Answer, good, OneService } from './one-service.js';

export { good };

/** The contacts service alone, asked mostly with a body and nothing else. */
export type ContactsHouse = Pick<
  OneService,
  'clock' | 'service' | 'replica' | 'database' | 'tell' | 'told' | 'allTold' | 'close'
> & {
  /** Calls as a person signed in at the front door, always the same one. */
  as<T>(role: Role, method: ServiceCall['method'], path: string, body?: object, key?: string): Promise<Answer<T>>;
  /** Sends bytes as a person signed in at the front door. */
  asBytes<T>(role: Role, path: string, bytes: Buffer): Promise<Answer<T>>;
  /** Calls as somebody in particular. */
  asPerson<T>(
    person: NonNullable<Caller['person']>,
    method: ServiceCall['method'],
    path: string,
    body?: object,
  ): Promise<Answer<T>>;
  /** Calls as another service of the house. */
  asService<T>(service: 'web' | 'notifications', path: string, body: object): Promise<Answer<T>>;
  /** Reads as another service of the house. */
  askService<T>(service: 'web' | 'notifications', path: string): Promise<Answer<T>>;
};

export async function openContacts(): Promise<ContactsHouse> {
  const one = await OneService.open({ ...contacts, name: 'contacts' }, '2026-12-03T18:00:00Z');
  return {
    clock: one.clock,
    service: one.service,
    database: one.database,
    as: (role, method, path, body, key) => one.as(role, method, path, { ...(body && { body }), ...(key && { key }) }),
    asBytes: (role, path, bytes) => one.as(role, 'PUT', path, { body: bytes, type: 'application/octet-stream' }),
    asPerson: (person, method, path, body) => one.asPerson(person, method, path, body && { body }),
    asService: (service, path, body) => one.asService(service, 'POST', path, { body }),
    askService: (service, path) => one.asService(service, 'GET', path),
    tell: (event, payload) => one.tell(event, payload),
    told: (event) => one.told(event),
    allTold: () => one.allTold(),
    replica: () => one.replica(),
    close: () => one.close(),
  };
}
