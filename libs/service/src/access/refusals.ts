import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { audit, type Deed } from '#audit';
import { Database } from '#database';
import {
  type Caller,
  Clock,
  type IdentifiedRequest,
  identityHeader,
  Logger,
  MachineClock,
  notAllowed,
  notSignedIn,
  outOfScope,
  Problem,
} from '#runtime';
import { addRefusal, type Folded, isFull, type Refusal, startFolding } from './refusals.rules.js';

/** Whoever shows an identity that proves nothing. */
const nobody: Caller = { service: 'nobody' };

/**
 * Keeps in the audit who asked for what they may not. The first refusal of a caller is written at once; those of the
 * rest of its minute are counted and written together, so that a flood of them does not fill the audit.
 */
@Injectable()
export class Refusals implements OnModuleDestroy {
  private readonly folding = new Map<string, Folded>();
  private readonly writing = new Set<Promise<void>>();
  private closing: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly machineClock: MachineClock,
    private readonly logger: Logger,
  ) {}

  /** Notes an error if it is a refusal of somebody known, or of an identity that was forged or is too old. */
  noteError(error: unknown, request: IdentifiedRequest): void {
    if (!(error instanceof Problem)) return;
    const { definition } = error;
    const isOfSomebody = definition === notAllowed || definition === outOfScope || definition.isKept;
    const isForged = definition === notSignedIn && request.headers[identityHeader] !== undefined;
    if (isOfSomebody || isForged) this.note(request.caller ?? nobody, request, definition.code);
  }

  /** Notes that a caller was refused. */
  note(caller: Caller, request: IdentifiedRequest, code: string): void {
    const route = `${request.method} ${request.routeOptions.url ?? '*'}`;
    const refusal: Refusal = { route, code, id: (request.params as { id?: string } | undefined)?.id };
    const key = caller.person?.id ?? caller.service;
    const now = this.machineClock.nowMs();
    const folded = this.folding.get(key);
    if (folded && !isFull(folded, now)) {
      addRefusal(folded, refusal);
      return;
    }
    if (folded) this.writeFolded(folded);
    this.folding.set(key, startFolding(caller, now));
    this.write(caller, { deed: 'request.refused', subject: `route:${route}`, details: detailsOf(caller, refusal) });
    this.closing ??= setTimeout(() => this.closeMinute(), minuteMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.closing);
    for (const folded of this.folding.values()) this.writeFolded(folded);
    this.folding.clear();
    await Promise.all(this.writing);
  }

  private closeMinute(): void {
    this.closing = undefined;
    const now = this.machineClock.nowMs();
    for (const [key, folded] of this.folding) {
      if (!isFull(folded, now)) continue;
      this.writeFolded(folded);
      this.folding.delete(key);
    }
    if (this.folding.size > 0) this.closing = setTimeout(() => this.closeMinute(), minuteMs).unref();
  }

  private writeFolded({ caller, times, routes }: Folded): void {
    if (times === 0) return;
    const details = { times, routes: [...routes].join(', '), role: caller.person?.role ?? null };
    this.write(caller, { deed: 'requests.refused', subject: 'route:*', details });
  }

  private write(caller: Caller, deed: Omit<Deed, 'at'>): void {
    const at = this.clock.now();
    const written = this.database
      .transaction((sql) => audit(sql, caller, { ...deed, at }))
      // The answer is a refusal either way; that it could not be kept is for whoever reads the log.
      .catch((error: unknown) => this.logger.error({ error }, 'a refusal could not be kept in the audit'))
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }
}

const minuteMs = 60_000;

/** An address may hold anything that somebody typed; of an id nothing but an id is kept. */
function detailsOf(caller: Caller, { code, id }: Refusal): Deed['details'] {
  const details = { code, role: caller.person?.role ?? null };
  return id !== undefined && /^[0-9a-f-]{36}$/.test(id) ? { ...details, id } : details;
}
