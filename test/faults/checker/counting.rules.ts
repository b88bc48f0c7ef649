import { type Facts, type HistoryRow, type Saying, violations, type Violation } from './facts.js';

/** Where the answer from a phone or by an e-mail belongs: its person, and the action of the wave that asked. */
function places(facts: Facts): Map<string, { contactId: string; actionId: string }> {
  const actionOf = new Map(facts.waves.map(({ id, actionId }) => [id, actionId]));
  return new Map(
    facts.messages.flatMap(({ waveId, address, contactId }) => {
      const actionId = waveId === null ? undefined : actionOf.get(waveId);
      return actionId === undefined ? [] : [[address, { contactId, actionId }] as const];
    }),
  );
}

/** What somebody may stand for: its last answer that got a 2xx, or what it said after that and nobody confirmed. */
function mayStand(said: readonly Saying[]): string[] {
  const last = said.findLastIndex(({ answeredAt }) => answeredAt !== null);
  return said.slice(Math.max(0, last)).map(({ means }) => means);
}

/** Every answer that was confirmed to whoever gave it counts. */
export function judgeI3(facts: Facts): Violation[] {
  const where = places(facts);
  const standing = new Map(facts.rsvps.map((row) => [`${row.actionId} ${row.contactId}`, row.answer]));
  const answers = Map.groupBy(
    facts.said.filter(({ means }) => means !== 'stop'),
    ({ address }) => address,
  );
  const missing = [...answers].flatMap(([address, said]) => {
    if (!said.some(({ answeredAt }) => answeredAt !== null)) return [];
    const place = where.get(address);
    const stands = place ? standing.get(`${place.actionId} ${place.contactId}`) : undefined;
    const wanted = mayStand(said);
    return stands && wanted.includes(stands)
      ? []
      : [`${address}: ${stands ?? 'nothing'} stands, said ${wanted.join()}`];
  });
  return violations('I3', 'answers that were confirmed and do not count', missing);
}

/** The count that is shown is the count of the rows and the count of the history. */
export function judgeI4(facts: Facts): Violation[] {
  const wrong = facts.shown.flatMap(({ actionId, yes, maybe, no }) => {
    const rows = facts.rsvps.filter((row) => row.actionId === actionId).map(({ answer }) => answer);
    const heard = replayed(facts.history.filter((row) => row.actionId === actionId));
    const counts = [{ yes, maybe, no }, counted(rows), counted(heard)].map((count) => JSON.stringify(count));
    return new Set(counts).size === 1 ? [] : [`${actionId}: shown, rows, history: ${counts.join(' ')}`];
  });
  return [
    ...violations('I4', 'three counts of the same answers differ', wrong),
    ...violations('I4', 'a count that was further off than what had just come in', offInFlight(facts)),
  ];
}

/**
 * While answers come in, the tables agree with each other at every moment, and what is shown lies no further from them
 * than the answers that were written down while it was asked for.
 */
function offInFlight({ looks }: Facts): string[] {
  return looks.flatMap(({ shown, before, after }) => {
    const came = after.changes - before.changes;
    const isOff = (['yes', 'maybe', 'no'] as const).some((one) => Math.abs(shown[one] - before.rows[one]) > came);
    const turned = [before, after].some(({ rows, history }) => JSON.stringify(rows) !== JSON.stringify(history));
    return isOff || turned ? [JSON.stringify({ shown, before, after })] : [];
  });
}

/** How often each answer is given. */
export function counted(answers: readonly (string | null)[]): { yes: number; maybe: number; no: number } {
  const of = (wanted: string): number => answers.filter((answer) => answer === wanted).length;
  return { yes: of('yes'), maybe: of('maybe'), no: of('no') };
}

/** What stands once everything that ever came in is heard again. */
export function replayed(
  history: readonly Pick<HistoryRow, 'shiftId' | 'contactId' | 'seq' | 'answer' | 'effect'>[],
): string[] {
  const last = new Map<string, string>();
  for (const row of history.toSorted((one, other) => one.seq - other.seq)) {
    if (row.effect === 'counted') last.set(`${row.shiftId} ${row.contactId}`, row.answer);
  }
  return [...last.values()];
}

/** Per person, answers took effect in the order in which they came in. */
export function judgeI8(facts: Facts): Violation[] {
  const place = new Map(facts.replies.map(({ id }, at) => [id, at]));
  const byPerson = Map.groupBy(facts.history, ({ actionId, contactId }) => `${actionId} ${contactId}`);
  const turned = [...byPerson].flatMap(([who, rows]) => {
    const inOrder = rows.toSorted((one, other) => one.seq - other.seq).flatMap(({ replyId }) => replyId ?? []);
    const places = inOrder.map((id) => place.get(id) ?? -1);
    const isTurned = places.some((one, at) => at > 0 && one < (places[at - 1] ?? 0));
    return isTurned ? [`${who}: ${inOrder.join(', ')}`] : [];
  });
  const stale = facts.versions.filter(({ owned, known }) => owned !== known);
  const told = stale.map(
    ({ contactId, owned, known }) => `${contactId}: version ${owned}, known as ${known ?? 'none'}`,
  );
  return [
    ...violations('I8', 'answers took effect in another order', turned),
    ...violations('I8', 'people known in another version than the last', told),
    ...violations('I8', 'records of a key that first arrived in another order', turnedOnTheWire(facts)),
  ];
}

/** Ids of events are made in the order in which one key's events happened, one after another. */
function turnedOnTheWire({ records, replies }: Facts): string[] {
  const known = new Set(replies.map(({ id }) => id));
  if (records === null || known.size === 0) return [];
  const seen = new Set<string>();
  const firsts = records.filter(({ eventId, poison }) => {
    if (eventId === null || poison || seen.has(eventId)) return false;
    seen.add(eventId);
    return true;
  });
  const ofReplies = firsts.filter(({ type }) => type === 'notifications.reply-understood.v1');
  return [...Map.groupBy(ofReplies, ({ key }) => key)].flatMap(([key, ours]) => {
    const ids = ours.toSorted((one, other) => one.offset - other.offset).map(({ eventId }) => eventId ?? '');
    return ids.every((id, at) => at === 0 || millisecondsOf(id) >= millisecondsOf(ids[at - 1] ?? ''))
      ? []
      : [`${key ?? ''}: ${ids.join(', ')}`];
  });
}

/** The time within a uuidv7: two replicas may make ids in one millisecond, so no more of it than that is an order. */
function millisecondsOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
