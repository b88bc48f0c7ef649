import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { defineProblem, exitCodeMeanings, Problem } from '#runtime';
import { repositoryRoot } from '#testing';

interface Source {
  readonly file: string;
  readonly text: string;
}

/** An entry of docs/errors.md: the code, then the three sentences as they stand there. */
const entry =
  /^### (\w+)\n\n- \*\*What happened\*\* \((\d+)\): (.+)\n- \*\*What was done:\*\* (.+)\n- \*\*What to do:\*\* (.+)$/gm;

const page = readFileSync(join(repositoryRoot(), 'docs', 'errors.md'), 'utf8');
const entries = [...page.matchAll(entry)].map(([, code = '', status = '', ...sentences]) => {
  return { code, status: Number(status), sentences };
});
const sources: readonly Source[] = globSync('{apps,libs}/*/src/**/*.{ts,tsx}', { cwd: repositoryRoot() })
  .filter((file) => !/\.spec\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(repositoryRoot(), file), 'utf8') }));

/** What each source has of a pattern's first group. */
function found(pattern: RegExp): { file: string; what: string }[] {
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, what = '']) => ({ file, what: what.trim() })),
  );
}

describe('check F14: the catalogue of refusals', () => {
  it('has every code that the code declares, each once, and no other', () => {
    const declared = found(/defineProblem\(\{\s*code: '(\w+)'/g).map(({ what }) => what);
    expect(declared.length).toBeGreaterThan(40);
    expect(entries.map(({ code }) => code).sort()).toEqual(declared.sort());
    expect(found(/(defineProblem\(\{)/g)).toHaveLength(declared.length);
  });

  it('says of each what happened, what was done about it and what to do, in sentences', () => {
    for (const { code, status, sentences } of entries) {
      expect([code, sentences.filter((one) => /^[A-Z`].*[.`]$/.test(one)).length]).toEqual([code, 3]);
      expect([code, new Set(sentences).size]).toEqual([code, 3]);
      expect([code, status >= 400 && status < 600]).toEqual([code, true]);
    }
  });

  it('covers whatever is thrown: a refusal is made of a declared one, not on the spot', () => {
    const onTheSpot = found(/new Problem\(\s*(\{[^)]*)/g).filter(({ what }) => !what.startsWith('{ ...invalidRequest'));
    expect(onTheSpot).toEqual([]);
    // A service's own refusal is passed on as it came; nobody else puts a definition together.
    const definitions = found(/const definition(?:: ProblemDefinition)? = (\{)/g).map(({ file }) => file);
    expect(definitions).toEqual(['libs/runtime/src/services/service-client.ts']);
  });

  it('is what an answer carries: the three sentences, the code, and where it is explained', () => {
    const words = { whatHappened: 'It rained.', whatWasDone: 'Nothing was changed.', whatToDo: 'Take a coat.' };
    const definition = defineProblem({ code: 'it_rained', status: 409, ...words });
    expect(new Problem(definition).toBody()).toMatchObject({
      type: '/api/docs#it_rained',
      title: words.whatHappened,
      status: 409,
      code: 'it_rained',
      whatWasDone: words.whatWasDone,
      whatToDo: words.whatToDo,
    });
  });

  it('has the same three sentences for each exit code of a process', () => {
    for (const meaning of Object.values(exitCodeMeanings)) {
      expect(Object.values<string>({ ...meaning }).filter((sentence) => sentence.endsWith('.'))).toHaveLength(3);
    }
  });
});
