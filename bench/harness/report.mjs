/** Figures for people, as a table, and for programs, as JSON. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'results');

/**
 * One line of the report.
 *
 * @typedef {{bar: string, what: string, figure: string, target: string, met: boolean, detail: string}} Line
 */

/** @param {readonly Line[]} lines */
export function table(lines) {
  const heads = { bar: 'bar', what: 'workload', figure: 'figure', target: 'target', verdict: '', detail: 'detail' };
  const rows = lines.map((line) => ({ ...line, verdict: line.met ? 'met' : 'BELOW' }));
  const names = Object.keys(heads);
  const width = (name) => Math.max(...[heads, ...rows].map((row) => row[name].length));
  const widths = Object.fromEntries(names.map((name) => [name, width(name)]));
  const show = (row) =>
    names
      .map((name) => row[name].padEnd(widths[name]))
      .join('  ')
      .trimEnd();
  return [show(heads), ...rows.map(show)].join('\n');
}

const whole = (value) => Math.round(value).toLocaleString('en-US');
const short = (value) => (value === null || value === undefined ? 'unknown' : value.toFixed(1));

/** The line of a bar that compares two arms. @returns {Line} */
export function ratioLine({ bar, what, unit, target }, summary) {
  const spread = `${summary.ratioFrom.toFixed(2)}-${summary.ratioTo.toFixed(2)} in ${summary.pairs} pairs`;
  const speeds = `${whole(summary.productPerSecond)} of ${whole(summary.idealPerSecond)} ${unit}/s`;
  const cpu = `CPU ${short(summary.productCpuUs)} of ${short(summary.idealCpuUs)} µs each`;
  return {
    bar,
    what,
    figure: summary.ratio.toFixed(2),
    target: `>= ${target.toFixed(2)}`,
    met: summary.ratio >= target,
    detail: `${speeds}; ${cpu}; ${spread}`,
  };
}

/** Writes everything that was measured; the file's name is the bars' and the time's. */
export async function writeResults(name, results) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}
