import { type Facts, type LedgerLine, type MessageRow, violations, type Violation, type WaveFacts } from './facts.js';

/** States in which a message says of itself that the provider has it. */
const taken = new Set(['accepted', 'sent', 'delivered', 'undelivered', 'failed']);
const ends = new Set([...taken, 'rejected', 'suppressed', 'parked']);

/** Bytes that were written before the STOP's 200 may lie in a socket of a busy machine for so long. */
const socketMs = 250;

/** Our own opt-outs get one confirmation, and that is the only text after them. */
const confirmation = /^(Done: no more texts|Listo: ya no te escribiremos)/;

function askOf(waves: readonly WaveFacts[], { body }: LedgerLine): WaveFacts | undefined {
  return waves.find(({ texts }) => texts.includes(body));
}

function asks(facts: Facts): Map<string, LedgerLine[]> {
  const byAsk = new Map<string, LedgerLine[]>();
  for (const line of facts.ledger) {
    const wave = askOf(facts.waves, line);
    if (!wave) continue;
    const key = `${wave.id} ${line.to}`;
    byAsk.set(key, [...(byAsk.get(key) ?? []), line]);
  }
  return byAsk;
}

/** Texts too many: how often phones buzzed for an ask that they had already. */
export function countRepeated(facts: Facts): number {
  return [...asks(facts).values()].reduce((sum, lines) => sum + lines.length - 1, 0);
}

/** No phone buzzes more often than once for one ask, for one attempt, or for one reply of its own. */
export function judgeI1(facts: Facts): Violation[] {
  const twice = [...asks(facts)].filter(([, lines]) => lines.length > 1);
  const tokens = Map.groupBy(
    facts.ledger.filter(({ token }) => token !== null),
    ({ token }) => token,
  );
  const written = [...tokens].filter(([, lines]) => lines.length > 1);
  const told = ([key, lines]: readonly [string | null, readonly LedgerLine[]]): string =>
    `${key ?? ''} ${lines.length} times: ${lines
      .slice(0, 3)
      .map(({ sid, begunAt }) => `${sid} at ${new Date(begunAt).toISOString()}`)
      .join(', ')}`;
  return [
    ...violations('I1', 'a phone got one ask more than once', twice.map(told)),
    ...violations('I1', 'one attempt was taken more than once', written.map(told)),
    ...violations('I1', 'more echoes than replies', tooManyEchoes(facts)),
  ];
}

/** An answer that is read back twice is a text too many, though no wave asked for it. */
function tooManyEchoes(facts: Facts): string[] {
  const answers = facts.ledger.filter((line) => !askOf(facts.waves, line));
  const typed = Map.groupBy(facts.texts, ({ phone }) => phone);
  return [...Map.groupBy(answers, ({ to }) => to)]
    .filter(([phone, lines]) => lines.length > (typed.get(phone)?.length ?? 0))
    .map(([phone, lines]) => `${phone}: ${lines.length} answers to ${typed.get(phone)?.length ?? 0} texts`);
}

/**
 * No request for a text begins after the STOP of its phone was answered. One that was claimed later did, beyond doubt;
 * one that was claimed before may have lain in a socket.
 */
export function judgeI2(facts: Facts): Violation[] {
  const claims = new Map(facts.messages.map(({ sid, claimedAt }) => [sid, claimedAt]));
  const late = facts.texts.flatMap(({ phone, means, answeredAt }) => {
    if (means !== 'stop' || answeredAt === null) return [];
    const after = facts.ledger.filter(({ to, sid, begunAt }) => {
      const wasClaimedLater = (claims.get(sid) ?? 0) > answeredAt;
      return to === phone && begunAt > answeredAt + (wasClaimedLater ? 0 : socketMs);
    });
    const wrong = after.filter(({ body }, at) => at > 0 || !confirmation.test(body));
    return wrong.map((line) => tellLate(line, answeredAt, claims.get(line.sid) ?? null));
  });
  return violations('I2', 'a text began after the STOP was answered', late);
}

function tellLate({ to, sid, begunAt, body }: LedgerLine, answeredAt: number, claimedAt: number | null): string {
  const claimed = claimedAt === null ? '' : `, claimed ${claimedAt - answeredAt} ms after`;
  return `${to}: ${sid} begun ${begunAt - answeredAt} ms after the 200${claimed}: ${body.slice(0, 24)}`;
}

/** Everybody who was to be asked has a message, and each message an end that the ledger agrees with. */
export function judgeI5(facts: Facts): Violation[] {
  const { due, claims, doubtful } = facts.unfinished;
  const unfinished = Object.entries({ due, claims, doubtful }).filter(([, rows]) => rows > 0);
  const open = facts.messages.filter(({ state }) => !ends.has(state));
  return [
    ...violations(
      'I5',
      'work is left',
      unfinished.map(([what, rows]) => `${rows} ${what}`),
    ),
    ...violations('I5', 'messages without an end', open.map(told)),
    ...violations('I5', 'people who were never asked', forgotten(facts)),
    ...violations('I5', 'texts that are said to be taken, and are not in the ledger', untrue(facts)),
    ...violations('I5', 'texts in the ledger that are said not to be', denied(facts)),
    ...violations('I5', 'texts refused or held back without a reason', unreasoned(facts)),
  ];
}

function told({ id, phone, state, reason, code }: MessageRow): string {
  return `${phone} ${id} ${state} ${reason ?? ''} ${code ?? ''}`.trim();
}

function forgotten({ waves, messages }: Facts): string[] {
  return waves.flatMap(({ id, phones }) => {
    const planned = new Set(messages.filter(({ waveId }) => waveId === id).map(({ phone }) => phone));
    return phones.filter((phone) => !planned.has(phone)).map((phone) => `${phone} of wave ${id}`);
  });
}

function untrue({ ledger, messages }: Facts): string[] {
  const sids = new Set(ledger.map(({ sid }) => sid));
  return messages.filter(({ state, sid }) => taken.has(state) && !sids.has(sid ?? '')).map(told);
}

function denied(facts: Facts): string[] {
  const buzzed = new Set(asks(facts).keys());
  return facts.messages
    .filter(({ waveId, phone, state }) => buzzed.has(`${waveId ?? ''} ${phone}`) && !taken.has(state))
    .filter(({ state }) => state !== 'parked' && state !== 'unknown')
    .map(told);
}

function unreasoned({ texts, messages }: Facts): string[] {
  const stopped = new Set(texts.filter(({ means }) => means === 'stop').map(({ phone }) => phone));
  return messages
    .filter(({ state }) => state === 'rejected' || state === 'suppressed')
    .filter(({ phone, reason, code }) => !(stopped.has(phone) && (reason === 'opted_out' || code === 21610)))
    .map(told);
}

/** A fate is unknown only where an injected fault made it so. */
export function judgeI6({ messages, explained, doubtfulPhones }: Facts): Violation[] {
  const parked = messages.filter(({ state }) => state === 'parked' || state === 'unknown');
  const unexplained = parked.filter(({ id, phone }) => !explained.has(id) && !doubtfulPhones.has(phone));
  return violations('I6', 'unknown texts that no fault explains', unexplained.map(told));
}
