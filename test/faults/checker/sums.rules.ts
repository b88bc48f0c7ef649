import type { Facts } from './facts.js';
import { countRepeated } from './sending.rules.js';

/** What a seed adds to the summary. */
export interface Sums {
  /** Texts that the stand-in took. */
  readonly sends: number;
  /** Mails that it took. */
  readonly mails: number;
  readonly duplicates: number;
  /** People asked for who got nothing, though nobody opted out, nothing was refused and nobody was told. */
  readonly lost: number;
  readonly answers: number;
  readonly stops: number;
  /** Texts whose fate a fault put in doubt, and what became of them. */
  readonly doubted: number;
  readonly adopted: number;
  readonly parked: number;
  /** The longest that a text or mail took from its sender's last look to its arrival. */
  readonly underwayMs: number;
}

/** Where a seed began on a ground that others had used. */
export interface Before {
  readonly waves: number;
  readonly lines: number;
  readonly mails: number;
}

const nothing: Sums = {
  ...{ sends: 0, mails: 0, duplicates: 0, lost: 0, answers: 0, stops: 0, doubted: 0, adopted: 0, parked: 0 },
  underwayMs: 0,
};

/** Sums of the waves since then; none where nothing could be read. */
export function sumUp(facts: Facts | null, before: Before): Sums {
  if (!facts) return nothing;
  const waves = facts.waves.slice(before.waves);
  const ids = new Set(waves.map(({ id }) => id));
  const ours = new Set(waves.flatMap(({ people }) => people.flatMap(({ phone, email }) => [phone, email])));
  const asked = waves.flatMap(({ people }) => people.map(({ phone, email }) => phone ?? email ?? ''));
  const [lines, mails] = [facts.ledger.slice(before.lines), facts.mails.slice(before.mails)];
  const asks = facts.messages.filter(({ waveId }) => waveId !== null && ids.has(waveId));
  const reached = new Set([...lines, ...mails].map(({ to }) => to));
  const known = new Set(
    asks
      .filter(({ state }) => state === 'suppressed' || state === 'parked' || state === 'rejected')
      .map(({ address }) => address),
  );
  const doubted = facts.messages.filter(
    ({ id, address }) => ours.has(address) && (facts.explained.has(id) || facts.doubtful.has(address)),
  );
  const parked = facts.messages.filter(({ address, state }) => ours.has(address) && state === 'parked').length;
  const said = facts.said.filter(({ address }) => ours.has(address));
  return {
    sends: lines.length,
    mails: mails.length,
    duplicates: countRepeated(facts),
    lost: asked.filter((address) => !reached.has(address) && !known.has(address)).length,
    answers: said.filter(({ means }) => means !== 'stop').length,
    stops: said.filter(({ means }) => means === 'stop').length,
    doubted: doubted.length,
    adopted: doubted.filter(({ state, sid }) => sid !== null && state !== 'parked').length,
    parked,
    underwayMs: Math.max(
      0,
      ...[...lines, ...mails].map(({ arrivedAt, begunAt }) => arrivedAt - (begunAt ?? arrivedAt)),
    ),
  };
}
