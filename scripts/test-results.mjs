/** What the reports of several jest runs say together. A run without a report counts as one failure. */
export function sum(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { report } of results) {
    total.passed += report?.numPassedTests ?? 0;
    // A file that could not even be loaded has no tests to fail.
    total.failed += report === null ? 1 : report.numFailedTests + report.numRuntimeErrorTestSuites;
    total.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  }
  return total;
}

function skippedNames(results) {
  const files = results.flatMap(({ report }) => report?.testResults ?? []);
  const tests = files.flatMap((file) => file.assertionResults);
  return tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName);
}

/** The names in the list of allowed skips: one a line; what follows a # is the reason. */
function allowedNames(list) {
  const lines = list.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').trim());
  return lines.filter((line) => line !== '');
}

/**
 * Everything because of which the run as a whole is not good, in words; nothing when it is.
 *
 * @param results one `{title, code, report}` per jest run; the report is null when jest wrote none.
 * @param list the text of the list of allowed skips.
 */
export function judge(results, list) {
  const { passed, failed } = sum(results);
  const allowed = allowedNames(list);
  const skipped = skippedNames(results);
  const silent = skipped.filter((name) => !allowed.includes(name));
  const stale = allowed.filter((name) => !skipped.includes(name));
  return [
    ...results
      .filter(({ report }) => report === null)
      .map(({ title, code }) => `${title}: jest ended (${code}) without a report`),
    ...results
      .filter(
        ({ code, report }) => report !== null && code !== 0 && report.numFailedTests + report.numFailedTestSuites === 0,
      )
      .map(({ title, code }) => `${title}: jest ended with ${code} although no test failed`),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(passed === 0 ? ['no test passed'] : []),
    ...silent.map((name) => `skipped, and not named in test/allowed-skips.txt: ${name}`),
    ...stale.map((name) => `named in test/allowed-skips.txt, but not skipped: ${name}`),
  ];
}

/** The files that took longest, so that a suite that grows slow is seen before it is too slow. */
export function slowest(results, shown = 8) {
  const files = results.flatMap(({ report }) => report?.testResults ?? []);
  return files
    .map((file) => ({ name: file.name.replace(/^.*?\/(?=(apps|libs|test)\/)/, ''), ms: file.endTime - file.startTime }))
    .sort((one, other) => other.ms - one.ms)
    .slice(0, shown)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
}
