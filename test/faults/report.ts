import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { repositoryRoot } from '#testing';
import { reliabilityPage } from './report.rules.js';
import type { Proof } from './mutations.js';
import type { SeedResult } from './run-seed.js';

const proofsFile = 'mutations.json';
const beforeMails = { mails: 0, underwayMs: 0 };

/** Writes the summary of everything that was kept; of a seed that ran more than once the last run counts. */
export async function writeSummary(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== proofsFile);
  const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const latest = new Map<string, SeedResult>();
  for (const { name } of files.toSorted((one, other) => one.at - other.at)) {
    for (const result of await resultsOf(join(folder, name))) latest.set(`${result.title} ${result.seed}`, result);
  }
  const text = reliabilityPage([...latest.values()], await proofsOf(join(folder, proofsFile)));
  const page = await format(text, { parser: 'markdown', printWidth: 120, proseWrap: 'always' });
  await writeFile(join(repositoryRoot(), 'docs', 'reliability.md'), page);
}

/** Runs from before there was e-mail sent none, and nobody had written down when messages began. */
async function resultsOf(file: string): Promise<readonly SeedResult[]> {
  const { results } = JSON.parse(await readFile(file, 'utf8')) as { results: SeedResult[] };
  return results.map((result) => ({ ...result, sums: { ...beforeMails, ...result.sums } }));
}

/** None when nobody has run the proof here. */
async function proofsOf(file: string): Promise<readonly Proof[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(text) as Proof[];
}
