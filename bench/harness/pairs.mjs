/**
 * How two arms are compared: in pairs that follow each other at once, each pair in the other order than the one
 * before, and by the median of the ratios inside the pairs. A machine that slows down for a minute slows both arms of a
 * pair, and a pair that was disturbed does not move the median.
 */

/** The middle value; the mean of the two middle ones of an even number. @param {readonly number[]} values */
export function median(values) {
  if (values.length === 0) throw new Error('There is no median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which a share (0 to 1) of all values lies, by nearest rank. */
export function percentile(values, share) {
  if (values.length === 0) throw new Error('There is no percentile of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/**
 * What one arm did once.
 *
 * @typedef {{units: number, ms: number, cpuUs?: number, more?: Record<string, number | string>}} Outcome
 * @typedef {{name: string, run: (round: number) => Promise<Outcome>, check: (outcome: Outcome) => Promise<void>}} Arm
 */

/** One turn of an arm, which counts only when its check holds: a fast arm that lost a row is no arm. */
async function turn(arm, round) {
  const outcome = await arm.run(round);
  if (!(outcome.units > 0) || !(outcome.ms > 0)) throw new Error(`${arm.name} did nothing in round ${round}.`);
  await arm.check(outcome);
  return { ...outcome, perSecond: (outcome.units / outcome.ms) * 1000 };
}

/**
 * Runs the arms in alternating pairs.
 *
 * @param {{ideal: Arm, product: Arm}} arms
 * @param {{pairs: number, onPair?: (pair: object) => void}} options
 * @returns the pairs, each with both outcomes and the ratio of their speeds.
 */
export async function inPairs({ ideal, product }, { pairs, onPair }) {
  const done = [];
  for (let round = 0; round < pairs; round++) {
    const order = round % 2 === 0 ? [ideal, product] : [product, ideal];
    const outcomes = new Map();
    for (const arm of order) outcomes.set(arm, await turn(arm, round));
    const pair = pairOf(outcomes.get(ideal), outcomes.get(product));
    done.push(pair);
    onPair?.(pair);
  }
  return done;
}

function pairOf(ideal, product) {
  return { ideal, product, ratio: product.perSecond / ideal.perSecond };
}

/** The figures of all pairs: medians of speeds, of CPU per unit and of the paired ratios. */
export function summarise(pairs) {
  const cpuOf = (arm) => {
    const known = pairs.map((pair) => pair[arm]).filter(({ cpuUs }) => cpuUs !== undefined);
    return known.length === 0 ? null : median(known.map(({ cpuUs, units }) => cpuUs / units));
  };
  const ratios = pairs.map(({ ratio }) => ratio);
  return {
    pairs: pairs.length,
    units: pairs[0].product.units,
    idealPerSecond: median(pairs.map(({ ideal }) => ideal.perSecond)),
    productPerSecond: median(pairs.map(({ product }) => product.perSecond)),
    ratio: median(ratios),
    ratioFrom: Math.min(...ratios),
    ratioTo: Math.max(...ratios),
    idealCpuUs: cpuOf('ideal'),
    productCpuUs: cpuOf('product'),
  };
}
