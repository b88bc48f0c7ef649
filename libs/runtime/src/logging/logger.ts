import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import { scrub } from './scrub.js';

/**
 * The fields a log line may hold. Ids, counts and names of our own things only; a field that is not listed is
 * dropped, and its name is logged instead, so that a person's data cannot slip in unseen.
 */
const allowedFields = [
  'service', 'error', 'requestId', 'route', 'status', 'ms', 'actionId', 'shiftId', 'waveId', 'messageId', 'contactId',
  'rsvpId', 'importId', 'exportId', 'boardId', 'eventId', 'eventType', 'topic', 'partition', 'offset', 'consumer', 'group', 'count',
  'rows', 'attempt', 'attempts', 'state', 'reason', 'code', 'port', 'url', 'setting', 'migration', 'signal', 'exitCode',
  'broker', 'job', 'from', 'to', 'role', 'verb', 'channel',
] as const; // prettier-ignore

export type LogField = (typeof allowedFields)[number];
export type LogFields = Readonly<Partial<Record<LogField, unknown>>>;

const allowed: ReadonlySet<string> = new Set(allowedFields);

export interface LoggerOptions {
  readonly service: string;
  readonly level: string;
  readonly format: 'pretty' | 'json';
  /** Where lines go; standard output unless a test wants to read them. */
  readonly destination?: DestinationStream;
}

/** Structured log lines with allow-listed fields and scrubbed text; injected by class. */
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(options: LoggerOptions) {
    const base = { level: options.level, base: { service: options.service } };
    this.pino = options.destination ? pino(base, options.destination) : pino({ ...base, ...transport(options.format) });
  }

  debug(fields: LogFields | string, message?: unknown): void {
    this.write('debug', fields, message);
  }

  info(fields: LogFields | string, message?: unknown): void {
    this.write('info', fields, message);
  }

  /** Nest's word for info. */
  log(fields: LogFields | string, message?: unknown): void {
    this.write('debug', fields, message);
  }

  warn(fields: LogFields | string, message?: unknown): void {
    this.write('warn', fields, message);
  }

  error(fields: LogFields | string, message?: unknown): void {
    this.write('error', fields, message);
  }

  fatal(fields: LogFields | string, message?: unknown): void {
    this.write('fatal', fields, message);
  }

  private write(
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    fields: LogFields | string,
    message: unknown,
  ): void {
    if (!this.pino.isLevelEnabled(level)) return;
    if (typeof fields === 'string') this.pino[level](scrub(fields));
    else this.pino[level](safeFields(fields), scrub(typeof message === 'string' ? message : ''));
  }
}

function transport(format: 'pretty' | 'json'): object {
  return format === 'pretty' ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } } : {};
}

function safeFields(fields: LogFields): Record<string, unknown> {
  const entries: [string, unknown][] = Object.entries(fields);
  const kept = entries.filter(([name]) => allowed.has(name)).map(([name, value]) => [name, safeValue(value)]);
  const dropped = entries.filter(([name]) => !allowed.has(name)).map(([name]) => name);
  const fieldsKept = Object.fromEntries(kept) as Record<string, unknown>;
  return dropped.length > 0 ? { ...fieldsKept, dropped } : fieldsKept;
}

function safeValue(value: unknown): unknown {
  if (value instanceof Error)
    return { name: value.name, message: scrub(value.message), stack: scrub(value.stack ?? '') };
  if (typeof value === 'string') return scrub(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return value;
  return scrub(JSON.stringify(value));
}
