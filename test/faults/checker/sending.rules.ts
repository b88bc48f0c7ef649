import {
  type Facts,
  type LedgerLine,
  type MessageRow,
  type Saying,
  type Violation,
  violations,
  type WaveFacts,
} from './facts.js';
import { countMailsTwice, idIn, judgeMails, judgeOnce } from './mailing.rules.js';

/** States in which a message says of itself that the provider has it. */
const taken = new Set(['accepted', 'sent', 'delivered', 'undelivered', 'failed']);
const ends = new Set([...taken, 'rejected', 'suppressed', 'parked']);

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

/** Messages too many: how often somebody got an ask that they had already. */
export function countRepeated(facts: Facts): number {
  return [...asks(facts).values()].reduce((sum, lines) => sum + lines.length - 1, countMailsTwice(facts));
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
      .map(({ sid, arrivedAt }) => `${sid} at ${new Date(arrivedAt).toISOString()}`)
      .join(', ')}`;
  return [
    ...violations('I1', 'a phone got one ask more than once', twice.map(told)),
    ...violations('I1', 'one attempt was taken more than once', written.map(told)),
    ...violations('I1', 'more echoes than replies', tooManyEchoes(facts)),
    ...judgeMails(facts),
    ...judgeOnce(facts, asks(facts)),
  ];
}

/** An answer that is read back twice is a text too many, though no wave asked for it. */
function tooManyEchoes(facts: Facts): string[] {
  const answers = facts.ledger.filter((line) => !askOf(facts.waves, line));
  const typed = Map.groupBy(facts.said, ({ address }) => address);
  return [...Map.groupBy(answers, ({ to }) => to)]
    .filter(([address, lines]) => lines.length > (typed.get(address)?.length ?? 0))
    .map(([address, lines]) => `${address}: ${lines.length} answers to ${typed.get(address)?.length ?? 0} texts`);
}

/**
 * No request for a text or a mail begins after the opt-out of its address was answered. It begins with the sender's
 * last look before the first byte; one that took no such look began when it arrived, at the latest.
 */
export function judgeI2(facts: Facts): Violation[] {
  const stops = facts.said.filter((one): one is Stop => one.means === 'stop' && one.answeredAt !== null);
  const [texts, mails] = [Map.groupBy(facts.ledger, ({ to }) => to), Map.groupBy(facts.mails, ({ to }) => to)];
  const lateTexts = stops.flatMap((stop) => {
    const after = (texts.get(stop.address) ?? []).filter((line) => begunOf(line) > stop.answeredAt);
    const wrong = after.filter(({ body }, at) => at > 0 || !confirmation.test(body));
    return wrong.map((line) => tellLate(`${line.sid} ${line.body.slice(0, 24)}`, line, stop));
  });
  const lateMails = stops.flatMap((stop) => {
    const after = (mails.get(stop.address) ?? []).filter((line) => begunOf(line) > stop.answeredAt);
    return after.map((line) => tellLate(line.messageId, line, stop));
  });
  return [
    ...violations('I2', 'a text began after the STOP was answered', lateTexts),
    ...violations('I2', 'a mail began after the way out was answered', lateMails),
  ];
}

type Stop = Saying & { readonly answeredAt: number };
type Begun = Pick<LedgerLine, 'begunAt' | 'arrivedAt'>;

function begunOf({ begunAt, arrivedAt }: Begun): number {
  return begunAt ?? arrivedAt;
}

function tellLate(what: string, { begunAt, arrivedAt }: Begun, { address, answeredAt }: Stop): string {
  const begun = begunAt === null ? 'without a last look' : `begun ${begunAt - answeredAt} ms after the answer`;
  return `${address}: ${what}: ${begun}, arrived ${arrivedAt - answeredAt} ms after it`;
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
    ...violations('I5', 'messages that are said to be taken, and are in no ledger', untrue(facts)),
    ...violations('I5', 'messages in a ledger that are said not to be', denied(facts)),
    ...violations('I5', 'messages refused or held back without a reason', unreasoned(facts)),
  ];
}

function told({ id, address, state, reason, code }: MessageRow): string {
  return `${address} ${id} ${state} ${reason ?? ''} ${code ?? ''}`.trim();
}

function forgotten({ waves, messages }: Facts): string[] {
  return waves.flatMap(({ id, people }) => {
    const planned = new Set(messages.filter(({ waveId }) => waveId === id).map(({ address }) => address));
    const asked = people.map(({ phone, email }) => phone ?? email ?? '');
    return asked.filter((address) => !planned.has(address)).map((address) => `${address} of wave ${id}`);
  });
}

function untrue({ ledger, mails, messages }: Facts): string[] {
  const sids = new Set([...ledger.map(({ sid }) => sid), ...mails.map(({ messageId }) => messageId)]);
  return messages.filter(({ state, sid }) => taken.has(state) && !sids.has(sid ?? '')).map(told);
}

function denied(facts: Facts): string[] {
  const buzzed = new Set(asks(facts).keys());
  const mailed = new Set(facts.mails.map(({ messageId }) => idIn(messageId)));
  return facts.messages
    .filter(({ id, waveId, address }) => buzzed.has(`${waveId ?? ''} ${address}`) || mailed.has(id))
    .filter(({ state }) => !taken.has(state))
    .filter(({ state }) => state !== 'parked' && state !== 'unknown')
    .map(told);
}

function unreasoned({ said, refused, messages }: Facts): string[] {
  const stopped = new Set(said.filter(({ means }) => means === 'stop').map(({ address }) => address));
  return messages
    .filter(({ state }) => state === 'rejected' || state === 'suppressed')
    .filter(({ address, state }) => !(state === 'rejected' && refused.has(address)))
    .filter(({ address, reason, code }) => !(stopped.has(address) && (reason === 'opted_out' || code === 21610)))
    .map(told);
}

/** A fate is unknown only where an injected fault made it so. */
export function judgeI6({ messages, explained, doubtful }: Facts): Violation[] {
  const parked = messages.filter(({ state }) => state === 'parked' || state === 'unknown');
  const unexplained = parked.filter(({ id, address }) => !explained.has(id) && !doubtful.has(address));
  return violations('I6', 'unknown messages that no fault explains', unexplained.map(told));
}
