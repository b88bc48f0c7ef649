import type { Facts } from './facts.js';
import { countRepeated } from './sending.rules.js';

/** What a seed adds to the summary. */
export interface Sums {
  /** Texts that the stand-in took. */
  readonly sends: number;
  readonly duplicates: number;
  /** People asked for whose phone never buzzed, though nobody opted out, nothing was refused and nobody was told. */
  readonly lost: number;
  readonly answers: number;
  readonly stops: number;
  /** Texts whose fate a fault put in doubt, and what became of them. */
  readonly doubted: number;
  readonly adopted: number;
  readonly parked: number;
}

/** Where a seed began on a ground that others had used. */
export interface Before {
  readonly waves: number;
  readonly lines: number;
}

const nothing: Sums = { sends: 0, duplicates: 0, lost: 0, answers: 0, stops: 0, doubted: 0, adopted: 0, parked: 0 };

/** Sums of the waves since then; none where nothing could be read. */
export function sumUp(facts: Facts | null, before: Before): Sums {
  if (!facts) return nothing;
  const waves = facts.waves.slice(before.waves);
  const ids = new Set(waves.map(({ id }) => id));
  const phones = new Set(waves.flatMap((wave) => wave.phones));
  const asks = facts.messages.filter(({ waveId }) => waveId !== null && ids.has(waveId));
  const buzzed = new Set(facts.ledger.slice(before.lines).map(({ to }) => to));
  const known = new Set(
    asks
      .filter(({ state }) => state === 'suppressed' || state === 'parked' || state === 'rejected')
      .map(({ phone }) => phone),
  );
  const doubted = facts.messages.filter(
    ({ id, phone }) => phones.has(phone) && (facts.explained.has(id) || facts.doubtfulPhones.has(phone)),
  );
  const parked = facts.messages.filter(({ phone, state }) => phones.has(phone) && state === 'parked').length;
  const texts = facts.texts.filter(({ phone }) => phones.has(phone));
  return {
    sends: facts.ledger.length - before.lines,
    duplicates: countRepeated(facts),
    lost: [...phones].filter((phone) => !buzzed.has(phone) && !known.has(phone)).length,
    answers: texts.filter(({ means }) => means !== 'stop').length,
    stops: texts.filter(({ means }) => means === 'stop').length,
    doubted: doubted.length,
    adopted: doubted.filter(({ state, sid }) => sid !== null && state !== 'parked').length,
    parked,
  };
}
