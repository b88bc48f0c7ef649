/**
 * Bar K1: what a stranger can measure of a number that they type on a public page. Numbers that are known and numbers
 * that are not take turns, and the times of their answers are compared.
 */
import { exactly } from '../harness/exactness.mjs';
import { median, percentile } from '../harness/pairs.mjs';

const chapterOf = 2_000;
const known = '3125550171';
const perRound = 60;
/** Nobody tells two medians apart that are nearer than this without asking thousands of times. */
const mostApart = 0.05;

async function timed(ask) {
  const startedAt = performance.now();
  await ask();
  return performance.now() - startedAt;
}

async function compare(ask, pairs) {
  const times = { known: [], unknown: [] };
  for (let n = 0; n < pairs * perRound; n++) {
    const unknown = `773555${String(n).padStart(4, '0')}`;
    const turns = [
      ['known', known],
      ['unknown', unknown],
    ];
    for (const [kind, phone] of n % 2 === 0 ? turns : turns.toReversed())
      times[kind].push(await timed(() => ask(phone)));
  }
  return times;
}

export async function knownNumbers(ground, { pairs }) {
  const { call } = await ground.clusterOf(chapterOf);
  const person = { name: 'Nadia Nueva', phones: [{ number: known }] };
  const { id } = await call('contacts', 'POST', '/api/contacts', person);
  const circle = await call('contacts', 'POST', '/api/circles', { name: 'The bench' });
  const { version } = await call('contacts', 'GET', '/internal/public/wordings/join');
  const walkIn = (phone) => call('contacts', 'POST', '/internal/walk-ins', { phone, language: 'en' });
  const form = { circleId: circle.id, name: 'Nadia Nueva', language: 'en', wordingVersion: version };
  const join = (phone) => call('contacts', 'POST', '/internal/joins', { ...form, phone });
  const { contactId } = await walkIn(known);
  exactly('Whose number it is', { known: contactId }, { known: id });
  const [lines, measured] = [[], {}];
  for (const [name, ask] of Object.entries({ 'an answer on a page': walkIn, 'a wish to join': join })) {
    measured[name] = await compare(ask, pairs);
    lines.push(lineOf(name, measured[name]));
    console.log(`  ${name}: ${lines.at(-1).figure}`);
  }
  return { lines, measured };
}

function lineOf(name, { known: ofKnown, unknown }) {
  const ratio = median(unknown) / median(ofKnown);
  return {
    ...{ bar: 'K1', what: `${name}, unknown number by known, medians`, figure: ratio.toFixed(3) },
    ...{ target: `${1 - mostApart} to ${1 + mostApart}`, met: Math.abs(ratio - 1) <= mostApart },
    detail:
      `medians ${median(unknown).toFixed(1)} and ${median(ofKnown).toFixed(1)} ms, ` +
      `p95 ${percentile(unknown, 0.95).toFixed(1)} and ${percentile(ofKnown, 0.95).toFixed(1)} ms; ${unknown.length} of each`,
  };
}
