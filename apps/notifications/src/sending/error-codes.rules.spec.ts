import { describe, expect, it } from '@jest/globals';
import { catalogueFaults, languages } from '#words';
import { errorLimits, errorOutcomes, outcomeOf, wordsOfError, type ErrorOutcome } from './error-codes.rules.js';
import { errorWords } from './error-codes.words.js';

/** The table of the design page, row by row. */
const table: readonly (readonly [ErrorOutcome, readonly number[]])[] = [
  ['opted_out', [21610]],
  ['number_invalid', [21211, 21217, 21614, 21635, 30006]],
  ['soft_fail', [30003]],
  ['soft_opt_out', [30004]],
  ['unknown_handset', [30005]],
  ['filtered', [30007]],
  ['day_half_used', [30025, 30026]],
  ['day_used_up', [30027, 30023]],
  ['slow_down', [30001, 30022, 21611]],
  ['sender_unfit', [30034, 30032, 30033, 30002, 20003]],
  ['hold', [30035]],
  ['not_asked', [30036]],
  ['may_have_arrived', [30410]],
  ['configuration', [21408, 21606, 21612, 21703]],
  ['back_off', [20429]],
  ['unknown', [20500]],
  ['failed', [30008, 99999, 0]],
];

describe('error codes of the provider', () => {
  it.each(table)('%s follows from %j', (outcome, codes) => {
    expect(codes.map(outcomeOf)).toEqual(codes.map(() => outcome));
  });

  it('have a row for every outcome there is', () => {
    expect(table.map(([outcome]) => outcome)).toEqual(errorOutcomes);
  });

  it('never read an opt-out or a failure as a reason to send again by ourselves', () => {
    const goesOnByItself = new Set<ErrorOutcome>(['slow_down', 'hold', 'back_off']);
    const refused = [21610, 30003, 30004, 30005, 30006, 30007, 30008, 30410, 20500, 12345].map(outcomeOf);
    expect(refused.filter((outcome) => goesOnByItself.has(outcome))).toEqual([]);
  });

  it('mean more when they repeat', () => {
    expect(errorLimits).toEqual({
      softFails: { times: 3, days: 30 },
      unknownHandset: { times: 2 },
      filteredShare: { above: 0.02, ofLast: 200 },
    });
  });

  it.each(languages)('check G5: say in %s what there is to do', (language) => {
    const said = table.flatMap(([, codes]) => codes.map((code) => wordsOfError(code, language)));
    expect(new Set(said).size).toBe(errorOutcomes.length);
    expect(catalogueFaults(errorWords)).toEqual([]);
  });
});
