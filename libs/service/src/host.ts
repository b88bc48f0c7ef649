import type { CalledService, Clock, Secrets, Settings, Transport } from '#runtime';
import type { Broker } from '#messaging';

/** What the place where a service runs lends it: the same for a process of its own and for the all-in-one. */
export interface Host {
  readonly settings: Settings;
  readonly clock: Clock;
  /** The machine's own time; a test may bring one that it can step. */
  readonly machineClock?: Clock;
  readonly secrets: Secrets;
  /** A PostgreSQL server; the service opens its own database there. */
  readonly databaseUrl: string;
  /** Stands before the names of the databases; `turnout` unless a test shares a server with others. */
  readonly databasePrefix?: string;
  /** How events travel; a service without events (web) does not touch it. */
  readonly broker: Broker;
  /** How other services are reached. */
  readonly transports: Partial<Record<CalledService, Transport>>;
  readonly logLevel: string;
  readonly logFormat: 'pretty' | 'json';
  /** Called when the service cannot go on; a process of its own exits. */
  readonly onFatal: (error: unknown) => void;
}
