import { readFileSync } from 'node:fs';
import type { Language } from '#words';
import { Refused } from '../front-door.js';
import type { SharedOptions } from '../output.js';
import { importWords } from './import.words.js';
import type { FileLook, FileMapping, NamedThing } from './look-report.js';

/** What a list may name and Turnout can make. */
export const thingsToMake = ['circle', 'workplace', 'union_local', 'bargaining_unit', 'tag'] as const;

/** What the person at the keyboard says of a list. */
export interface ImportOptions extends SharedOptions {
  readonly how?: string;
  readonly obtained?: string;
  readonly wording?: string;
  readonly attestedBy?: string;
  readonly agreedTo: string;
  readonly circle?: string;
  readonly speaks: Language;
  readonly mapping?: string;
  readonly make?: readonly string[];
  readonly again?: boolean;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly rejected?: string;
  readonly language: Language;
}

/** Null unless all four things are said. */
export function consentOf({ how, obtained, wording, attestedBy, agreedTo }: ImportOptions): object | null {
  if (!how || !obtained || !wording || !attestedBy) return null;
  const channels = agreedTo.split(',').map((channel) => channel.trim());
  return { how, obtainedAt: `${obtained}T00:00:00Z`, wording, attestedBy, channels };
}

/**
 * The mapping that a file holds, alone or within a look as `--dry-run --json` prints it; null where none is named.
 *
 * @throws Refused
 */
export function readMapping({ mapping: file, language }: ImportOptions): FileMapping | null {
  if (file === undefined) return null;
  try {
    const said = JSON.parse(readFileSync(file, 'utf8')) as FileMapping & { readonly mapping?: FileMapping };
    return said.mapping ?? said;
  } catch (cause) {
    throw new Refused(importWords.say(language, 'mappingUnreadable', { file }), { cause });
  }
}

/** What is to be made of what the list names. */
export function makeOf({ unknown }: FileLook, { make }: ImportOptions): object[] {
  const wanted = (thing: NamedThing): boolean => make?.includes(thing.kind) ?? false;
  return unknown.filter(wanted).map(({ kind, name, of }) => ({ kind, name, of }));
}
