/**
 * The names under which the attributes of CloudEvents 1.0 travel in the headers of a record; the two of ours follow
 * its rule for extensions (lower-case letters and digits).
 */
export const headerNames = {
  specVersion: 'ce_specversion',
  id: 'ce_id',
  type: 'ce_type',
  source: 'ce_source',
  time: 'ce_time',
  correlationId: 'ce_correlationid',
  causationId: 'ce_causationid',
} as const;

/** Headers of one record, as text. */
export type RecordHeaders = Readonly<Record<string, string>>;

/** What the headers of an event of ours say. */
export interface EventAttributes {
  readonly eventId: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  readonly correlationId: string;
  readonly causationId: string | null;
}

/** The headers with which an event leaves. */
export function toHeaders(event: EventAttributes): RecordHeaders {
  return {
    [headerNames.specVersion]: '1.0',
    [headerNames.id]: event.eventId,
    [headerNames.type]: event.type,
    [headerNames.source]: event.source,
    [headerNames.time]: event.time,
    [headerNames.correlationId]: event.correlationId,
    ...(event.causationId === null ? {} : { [headerNames.causationId]: event.causationId }),
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What the headers say, or null when they hold no id and type: then it is no event of ours. */
export function fromHeaders(headers: RecordHeaders): EventAttributes | null {
  const eventId = headers[headerNames.id]?.toLowerCase();
  const type = headers[headerNames.type];
  if (eventId === undefined || !uuid.test(eventId) || type === undefined) return null;
  const correlationId = headers[headerNames.correlationId];
  const causationId = headers[headerNames.causationId];
  return {
    eventId,
    type,
    source: headers[headerNames.source] ?? '',
    time: headers[headerNames.time] ?? '',
    // Ours always carry it; an event typed by hand begins a correlation of its own.
    correlationId: correlationId !== undefined && uuid.test(correlationId) ? correlationId : eventId,
    causationId: causationId !== undefined && uuid.test(causationId) ? causationId : null,
  };
}
