import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Seeded } from './corpus.js';
import { foldCase, type Form, formsOf, type Kind } from './forms.rules.js';

interface Needle extends Form {
  readonly person: Seeded;
}

/** Something of somebody, found where it must not be. It holds no value: it goes into the log of a test. */
export interface Hit {
  /** File, table and column, topic, or answer. */
  readonly place: string;
  readonly kind: Kind;
  readonly form: string;
  readonly person: Seeded;
}

const gramBytes = 4;
/** No needle is shorter. Of those that begin alike, most are told apart by their seventh byte. */
const tellingByte = 6;
const marks = 1 << 22;
const chunkBytes = 4 * 1024 * 1024;

// Taken out of its object once: under a test runner a global is looked up anew each time, which is for every byte.
const { imul } = Math;
const mix = (gram: number): number => (imul(gram, 0x9e3779b1) >>> 10) & (marks - 1);

/**
 * Looks for thousands of needles at once. The first four bytes of every needle are marked in one table; what is read is
 * compared with needles only where four bytes are marked, which is nearly nowhere.
 */
export class Searcher {
  readonly hits: Hit[] = [];
  /** So many bytes were looked at. */
  searched = 0;
  private readonly marked = new Uint8Array(marks);
  private readonly byGram = new Map<number, Needle[]>();
  private readonly longest: number;

  constructor(people: readonly Seeded[]) {
    const needles = people.flatMap((person) => formsOf(person).map((form) => ({ ...form, person })));
    this.longest = Math.max(...needles.map(({ bytes }) => bytes.length));
    for (const needle of needles) this.add({ ...needle, bytes: foldCase(needle.bytes) });
  }

  /** Looks through a whole text or a whole piece of bytes. */
  look(place: string, haystack: string | Buffer): void {
    const bytes = foldCase(typeof haystack === 'string' ? Buffer.from(haystack, 'utf8') : haystack);
    this.lookAt(place, bytes, bytes.length);
  }

  /** Looks through a file, however long it is. */
  async lookThrough(place: string, path: string): Promise<void> {
    if (statSync(path).size <= chunkBytes) {
      this.look(place, readFileSync(path));
      return;
    }
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      const bytes = Buffer.concat([rest, foldCase(chunk as Buffer)]);
      // What begins near the end may go on in the next chunk, before which it is looked at again.
      const whole = Math.max(0, bytes.length - this.longest - 1);
      this.lookAt(place, bytes, whole);
      rest = bytes.subarray(Math.max(0, whole - 1));
      this.searched -= bytes.length - whole;
    }
    this.lookAt(place, rest, rest.length);
  }

  private add(needle: Needle): void {
    const gram = needle.bytes.readUInt32BE(0);
    this.marked[mix(gram)] = 1;
    const alike = this.byGram.get(gram);
    if (alike) alike.push(needle);
    else this.byGram.set(gram, [needle]);
  }

  private lookAt(place: string, bytes: Buffer, until: number): void {
    this.searched += bytes.length;
    const { marked } = this;
    let gram = 0;
    for (let end = 0; end < bytes.length; end++) {
      gram = (gram << 8) | (bytes[end] ?? 0);
      if (marked[mix(gram)] === 0) continue;
      const at = end - gramBytes + 1;
      if (at >= 0 && at < until) this.compare(place, bytes, at, gram >>> 0);
    }
  }

  private compare(place: string, bytes: Buffer, at: number, gram: number): void {
    const telling = bytes[at + tellingByte];
    for (const needle of this.byGram.get(gram) ?? []) {
      if (needle.bytes[tellingByte] !== telling) continue;
      const end = at + needle.bytes.length;
      if (bytes.compare(needle.bytes, 0, needle.bytes.length, at, Math.min(end, bytes.length)) !== 0) continue;
      if (needle.alone && (isDigit(bytes[at - 1]) || isDigit(bytes[end]))) continue;
      this.hits.push({ place, kind: needle.kind, form: needle.form, person: needle.person });
    }
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** What was found, place by place, in words for whoever reads a failed test: how often, and in which forms. */
export function report(hits: readonly Hit[]): string[] {
  const lines = new Map<string, Set<string>>();
  for (const { place, kind, form, person } of hits) {
    const line = `${place}: ${kind}, ${form}`;
    lines.set(line, (lines.get(line) ?? new Set()).add(person.email));
  }
  return [...lines].map(([line, people]) => `${line} (${String(people.size)})`).sort();
}
