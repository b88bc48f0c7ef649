import type { Type } from '@nestjs/common';
import type { DatabaseDefinition } from '#database';
import type { ServiceName } from '#contracts';
import type { CallerResolver } from '#runtime';
import type { FormerlyPlain } from './field-keys/sealed-columns.js';

/** One service as the house knows it: its table of contents and what it keeps. */
export interface ServiceDefinition extends DatabaseDefinition {
  /** Services of the contracts own events; `web` owns sessions and no events. */
  readonly name: ServiceName | 'web';
  /** The service's `<name>.module.ts`. */
  readonly module: Type;
  /** Every column that holds sealed fields; the rotation of keys renews exactly these. */
  readonly sealed: readonly FormerlyPlain[];
  /** Every other column of bytes, `table.column`: keyed hashes, which say nothing without their key, and public keys. */
  readonly hashed: readonly string[];
  /**
   * A benchmark boots a part of a service under its name: lines of the access table without a route are no mistake
   * then. A route without a line is one all the same.
   */
  readonly isPart?: boolean;
  /** How its callers prove who they are; signed tokens of services unless said otherwise. */
  readonly callers?: Type<CallerResolver>;
  /** What the resolver of callers needs beyond what every service has at hand. */
  readonly callerParts?: readonly Type[];
}
