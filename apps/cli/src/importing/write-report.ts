import { appendFileSync, writeFileSync } from 'node:fs';
import type { FrontDoor } from '../front-door.js';
import { print } from '../output.js';
import type { BroughtIn } from './bring-in.js';
import type { ImportOptions } from './import-answers.js';
import { type ImportReport, reportAsCsv, reportHeader, reportInWords } from './import-report.js';
import { importWords } from './import.words.js';

/** Tells what became of a list, and writes the files that were asked for. */
export class WriteReport {
  constructor(
    private readonly door: Pick<FrontDoor, 'ask' | 'save'>,
    private readonly options: ImportOptions,
  ) {}

  async run({ report: { id }, before }: BroughtIn): Promise<void> {
    const { language, json, report: file, rejected } = this.options;
    const report = await this.rows(id, 'remarked', 0);
    const words = [...(before ? [importWords.say(language, 'before')] : []), reportInWords(report, language)];
    if (file !== undefined) words.push(await this.writeRows(id, file));
    if (rejected !== undefined) words.push(await this.writeRejected(report, rejected));
    print(json, { ...report, before }, words.join('\n'));
  }

  /** Some rows at a time, however many there are. */
  private async writeRows(id: string, file: string): Promise<string> {
    const { language } = this.options;
    writeFileSync(file, reportHeader(language));
    for (let after = 0; ;) {
      const { rows } = await this.rows(id, 'all', after);
      appendFileSync(file, reportAsCsv({ rows }, language));
      const last = rows.at(-1);
      if (!last) return importWords.say(language, 'reportWritten', { file });
      after = last.line;
    }
  }

  private async writeRejected({ id, counts }: ImportReport, file: string): Promise<string> {
    const { language } = this.options;
    if (counts.refused === 0) return importWords.say(language, 'noneRejected');
    await this.door.save(`/api/imports/${id}/rejected?language=${language}`, file);
    return importWords.say(language, 'rejectedWritten', { file });
  }

  private rows(id: string, which: 'all' | 'remarked', after: number): Promise<ImportReport> {
    return this.door.ask('GET', `/api/imports/${id}?rows=${which}&after=${String(after)}`);
  }
}
