import { describe, expect, it } from '@jest/globals';
import { deedNames } from '#audit';
import { deedWords } from '../../apps/web/src/console/words/deeds.words.js';

describe('check G7: every deed of the audit chain', () => {
  it('has words for the auditor, and no words are left of a deed that is gone', () => {
    expect([...deedWords.keys()].sort()).toEqual([...deedNames].sort());
  });
});
