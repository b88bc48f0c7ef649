import { UnreadableFile } from './raw-row.js';

/** One file inside a packed file, by what the packed file says of it. */
export interface PackedEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly at: number;
  readonly method: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

/** A hundred thousand rows of forty columns unpack to about half of this. */
const mostUnpacked = 320_000_000;
const mostEntries = 1_000;
/** Sheets that repeat themselves reach 60; a bomb begins beyond 1,000. */
const tightest = 200;
const tooSmallToJudge = 4_000_000;

const containerMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const lockedMark = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The files inside a spreadsheet, before anything of it is unpacked.
 *
 * @throws UnreadableFile for what is no spreadsheet, an old one, one with a password, or one that unpacks to far too much.
 */
export function entriesOf(file: Buffer): readonly PackedEntry[] {
  if (file.subarray(0, containerMark.length).equals(containerMark)) {
    throw new UnreadableFile(file.includes(lockedMark) ? 'locked' : 'old_spreadsheet');
  }
  const entries = readDirectory(file);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels')) {
    throw new UnreadableFile('no_spreadsheet');
  }
  holdToBounds(entries, file.length);
  return entries;
}

function holdToBounds(entries: readonly PackedEntry[], length: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  // Files that overlap add up to more than there is.
  if (packed > length) throw new UnreadableFile('packed_too_tightly');
  const tight = entries.some((entry) => entry.unpacked > tooSmallToJudge && entry.unpacked > entry.packed * tightest);
  if (tight) throw new UnreadableFile('packed_too_tightly');
  if (unpacked > mostUnpacked) throw new UnreadableFile('spreadsheet_too_large');
}

function readDirectory(file: Buffer): PackedEntry[] {
  const end = file.subarray(Math.max(0, file.length - endLength - longestComment)).lastIndexOf(mark(endMark));
  const at = end === -1 ? -1 : end + Math.max(0, file.length - endLength - longestComment);
  if (at === -1 || at + endLength > file.length) throw new UnreadableFile('no_spreadsheet');
  const count = file.readUInt16LE(at + 10);
  if (count > mostEntries) throw new UnreadableFile('packed_too_tightly');
  const entries: PackedEntry[] = [];
  let place = file.readUInt32LE(at + 16);
  for (let index = 0; index < count; index += 1) {
    if (place + 46 > file.length || file.readUInt32LE(place) !== entryMark) throw new UnreadableFile('no_spreadsheet');
    entries.push(readEntry(file, place));
    place += 46 + file.readUInt16LE(place + 28) + file.readUInt16LE(place + 30) + file.readUInt16LE(place + 32);
  }
  return entries;
}

function readEntry(file: Buffer, place: number): PackedEntry {
  // The lowest bit says that the file inside is locked.
  if ((file.readUInt16LE(place + 8) & 1) === 1) throw new UnreadableFile('locked');
  const nameLength = file.readUInt16LE(place + 28);
  return {
    name: file.toString('utf8', place + 46, place + 46 + nameLength),
    method: file.readUInt16LE(place + 10),
    packed: file.readUInt32LE(place + 20),
    unpacked: file.readUInt32LE(place + 24),
    at: file.readUInt32LE(place + 42),
  };
}

/** Where the packed bytes of an entry lie. */
export function packedBytes(file: Buffer, { at, packed }: PackedEntry): Buffer {
  if (at + 30 > file.length) throw new UnreadableFile('no_spreadsheet');
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  return file.subarray(start, start + packed);
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
