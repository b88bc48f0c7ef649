import { findEvent } from '#contracts';
import { type Facts, violations, type Violation, type WireRecord } from './facts.js';

const services = ['actions', 'contacts', 'notifications'] as const;

/** Each event has its effect once, however often it travelled. */
export function judgeI9(facts: Facts): Violation[] {
  const effects = facts.history.filter(({ replyId }) => replyId !== null);
  const byReply = Map.groupBy(effects, ({ replyId, shiftId }) => `${replyId ?? ''} ${shiftId}`);
  const twice = [...byReply].filter(([, rows]) => rows.length > 1);
  const sums = facts.waves.filter(({ id, audience, leftOut }) => {
    const planned = facts.messages.filter(({ waveId }) => waveId === id).length;
    return audience !== null && audience !== planned + leftOut;
  });
  return [
    ...violations(
      'I9',
      'replies that were recorded more than once',
      twice.map(([id, rows]) => `${id}: ${rows.length}`),
    ),
    ...violations('I9', 'more echoes planned than answers recorded', echoedTooOften(facts)),
    ...violations(
      'I9',
      'waves whose people do not add up',
      sums.map(({ id, audience, leftOut }) => `${id}: ${audience ?? 0}, ${leftOut} left out`),
    ),
    ...violations('I9', 'inbox rows of events that nobody sent', ghosts(facts)),
  ];
}

function echoedTooOften(facts: Facts): string[] {
  const echoes = Map.groupBy(
    facts.messages.filter(({ template }) => template === 'echo'),
    ({ contactId }) => contactId,
  );
  return [...echoes].flatMap(([contactId, rows]) => {
    const recorded = facts.history.filter((row) => row.contactId === contactId && row.effect !== 'too_late').length;
    return rows.length > recorded ? [`${contactId}: ${rows.length} echoes, ${recorded} answers`] : [];
  });
}

/** The events on the wire that a service has to handle. */
export function eventsFor(service: string, records: readonly WireRecord[]): Set<string> {
  const ours = records.filter(({ type, topic, poison }) => {
    const event = type === null || poison ? undefined : findEvent(type);
    return event?.topic === topic && event.consumers.some((consumer) => consumer === service);
  });
  return new Set(ours.flatMap(({ eventId }) => eventId ?? []));
}

function ghosts({ records, inbox }: Facts): string[] {
  if (records === null) return [];
  const poison = new Set(records.filter((record) => record.poison).map(({ eventId }) => eventId));
  return services.flatMap((service) => {
    const sent = eventsFor(service, records);
    const rows = inbox.filter((row) => row.service === service && !poison.has(row.eventId));
    return rows.filter(({ eventId }) => !sent.has(eventId)).map(({ eventId }) => `${service}: ${eventId}`);
  });
}

/** Everything that was told arrived, nothing of ours is set aside, and whoever runs is at work. */
export function judgeI13(facts: Facts): Violation[] {
  const idle = facts.members.filter(({ trouble, lag }) => trouble !== null || lag > 0);
  const waiting = facts.outbox.filter((row) => row.waiting > 0);
  const poison = new Set(facts.records?.filter((record) => record.poison).map(({ eventId }) => eventId));
  const innocent = facts.parked.filter(
    ({ eventId }) => facts.records !== null && eventId !== null && !poison.has(eventId),
  );
  const ours = facts.records === null ? facts.parked : innocent;
  return [
    ...violations(
      'I13',
      'processes that do not work',
      idle.map(({ name, trouble, lag }) => `${name}: ${trouble ?? ''} lag ${lag}`),
    ),
    ...violations(
      'I13',
      'events that never left',
      waiting.map(({ service, waiting: rows }) => `${service}: ${rows}`),
    ),
    ...violations('I13', 'events that never had an effect', unheard(facts)),
    ...violations(
      'I13',
      'processes that called themselves ready and handled nothing of what waited',
      facts.idleSpells.map(({ name, lag, seconds }) => `${name}: ${seconds} s with ${lag} records`),
    ),
    ...violations(
      'I13',
      'events of ours that were set aside',
      ours.map(({ service, eventId, reason }) => `${service}: ${eventId ?? ''} ${reason}`),
    ),
  ];
}

function unheard({ records, inbox }: Facts): string[] {
  if (records === null) return [];
  return services.flatMap((service) => {
    const heard = new Set(inbox.filter((row) => row.service === service).map(({ eventId }) => eventId));
    return [...eventsFor(service, records)].filter((id) => !heard.has(id)).map((id) => `${service}: ${id}`);
  });
}
