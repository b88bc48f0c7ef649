import { type FrontDoor, Refused } from '../front-door.js';
import type { FollowImport } from './follow-import.js';
import { consentOf, type ImportOptions, makeOf, readMapping } from './import-answers.js';
import type { ImportReport } from './import-report.js';
import { importWords } from './import.words.js';
import { canBeTakenIn, type FileLook, fileRemarksInWords } from './look-report.js';

/** What came of a list: its import, and whether that was over before. */
export interface BroughtIn {
  readonly report: ImportReport;
  readonly before: boolean;
}

/** Lets the people of a list that was sent be taken in. */
export class BringIn {
  constructor(
    private readonly door: Pick<FrontDoor, 'ask'>,
    private readonly following: FollowImport,
    private readonly options: ImportOptions,
    private readonly tell: (words: string) => void,
  ) {}

  /** What the list holds; nobody is taken in. */
  look({ id }: ImportReport): Promise<FileLook> {
    this.tell(importWords.say(this.options.language, 'looking'));
    const body = { mapping: readMapping(this.options), circleId: this.options.circle ?? null };
    return this.door.ask('POST', `/api/imports/${id}/look`, body);
  }

  /** Deletes what was sent and not started. */
  async drop({ id }: ImportReport): Promise<void> {
    await this.door.ask('DELETE', `/api/imports/${id}`);
  }

  /**
   * From wherever an earlier call left it to its end, or to where it is stopped.
   *
   * @throws Refused when nobody of it could be taken in, or Turnout says no.
   */
  async run(sent: ImportReport, stop: AbortSignal): Promise<BroughtIn> {
    if (sent.state !== 'receiving') return this.goOn(sent, stop);
    const look = await this.look(sent);
    for (const words of fileRemarksInWords(look, this.options.language)) this.tell(words);
    if (!canBeTakenIn(look)) await this.refuse(sent);
    const same = stop.aborted ? null : await this.start(sent, look);
    if (same !== null) return this.goOn(same, stop);
    return { report: await this.following.run(sent.id, stop), before: false };
  }

  /** @returns the import of the same file that was taken in before; null when this one was started. */
  private async start(sent: ImportReport, look: FileLook): Promise<ImportReport | null> {
    const { circle, speaks, again } = this.options;
    const mapping = { ...look.mapping, make: makeOf(look, this.options) };
    const answers = { consent: consentOf(this.options), circleId: circle ?? null, language: speaks };
    try {
      await this.door.ask('POST', `/api/imports/${sent.id}/start`, { mapping, ...answers, again: again ?? false });
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await this.drop(sent);
      if (error.code !== 'import_file_known' || !error.detail) throw error;
      return this.door.ask('GET', `/api/imports/${error.detail}?rows=none`);
    }
  }

  private async goOn(known: ImportReport, stop: AbortSignal): Promise<BroughtIn> {
    const { language } = this.options;
    if (known.state === 'done') {
      const isLess = !known.attested && consentOf(this.options) !== null;
      if (isLess) throw new Refused(importWords.say(language, 'beforeUnattested'));
      return { report: known, before: true };
    }
    this.tell(importWords.say(language, 'goesOn'));
    if (known.state === 'stopped') await this.following.resume(known.id);
    return { report: await this.following.run(known.id, stop), before: false };
  }

  private async refuse(sent: ImportReport): Promise<never> {
    const { language } = this.options;
    await this.drop(sent);
    throw new Refused(`${importWords.say(language, 'nobody')} ${importWords.say(language, 'nobodyHint')}`);
  }
}
