import type { Product } from '../../journeys/product.js';
import type { MemberFacts } from '../checker/facts.js';
import type { Databases } from './databases.js';
import type { Simulator } from './simulator.js';
import type { Wire } from './wire.js';

/** A running Turnout under test, of either size, as traffic and the checker see it. */
export interface Ground {
  readonly product: Product;
  readonly simulator: Simulator;
  readonly databases: Databases;
  /** Null where events do not leave the process. */
  readonly wire: Wire | null;
  /** The name of a phone number or e-mail address in the tables. */
  indexOf(address: string): string;
  /** The path of the link in an e-mail that ends all e-mail to an address. */
  wayOut(address: string): string;
  /** How each process is. */
  members(): Promise<MemberFacts[]>;
  /** The ends of what the processes wrote, for a report. */
  logTails(): string;
  stop(): Promise<void>;
}
