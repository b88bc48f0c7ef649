import { marks as personal, type PersonalParts } from '../../mails/personal-parts.rules.js';

/** What differs from person to person in a mail whose words are the same for everybody. */
export interface MailRecipient extends PersonalParts {
  readonly to: string;
  /** What stands before the @ of the Message-ID. */
  readonly id: string;
  readonly date: Date;
}

/** Stand-ins that no mail of ours holds, for the composer to lay out. */
export const marks = {
  ...personal,
  to: 'mark.of.the.recipient@turnout.invalid',
  id: 'MarkOfTheMessage',
  date: 'MarkOfTheDate',
};

type Mark = keyof typeof marks;

/** A place in the composed mail where a person's own part goes in. */
interface Slot {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  /** After how many letters of it the composer broke the line. */
  readonly breaks: readonly number[];
}

/** How quoted-printable breaks a line that goes on. */
const softBreak = '=\r\n';

/** An address that may stand in a header as it is. */
const plainAddress = /^[\x21-\x3b\x3d\x3f-\x7e]+$/;

/**
 * A mail that was composed once, cut where each person's own parts go in: composing one costs more than sending it. A
 * token is as long as its mark and made of letters that no encoding touches, so every line stays as long as it was.
 */
export class PressedMail {
  private readonly slots: readonly Slot[];
  private readonly pieces: readonly string[];

  /**
   * @param composed the whole mail, one character per byte, with the marks in place of a person.
   * @throws Error when a mark is missing: a mail would go out without its links, or could not be recognised.
   */
  constructor(composed: string) {
    const names = Object.keys(marks) as Mark[];
    this.slots = names.flatMap((mark) => slotsOf(composed, mark)).sort((a, b) => a.from - b.from);
    const edges = [0, ...this.slots.flatMap(({ from, to }) => [from, to]), composed.length];
    this.pieces = Array.from({ length: this.slots.length + 1 }, (_, at) =>
      composed.slice(edges[2 * at], edges[2 * at + 1]),
    );
  }

  /** The whole mail for one person. */
  contentFor(recipient: MailRecipient): Buffer {
    let content = this.pieces[0] ?? '';
    this.slots.forEach((slot, at) => {
      content += woven(partOf(recipient, slot.mark), slot.breaks) + (this.pieces[at + 1] ?? '');
    });
    return Buffer.from(content, 'latin1');
  }
}

function slotsOf(composed: string, mark: Mark): Slot[] {
  const letters = [...marks[mark]].map((letter) => letter.replace(/[.@-]/, '\\$&'));
  const found = [...composed.matchAll(new RegExp(letters.join(`(?:${softBreak})?`), 'g'))];
  if (found.length === 0) throw new Error(`The composed mail lacks its ${mark}.`);
  return found.map(({ index, 0: text }) => ({
    ...{ mark, from: index, to: index + text.length },
    breaks: [...text.matchAll(/=\r\n/g)].map((hit, at) => hit.index - at * softBreak.length),
  }));
}

function partOf(recipient: MailRecipient, mark: Mark): string {
  if (mark === 'date') return recipient.date.toUTCString().replace('GMT', '+0000');
  if (mark !== 'to') return recipient[mark];
  return plainAddress.test(recipient.to) ? recipient.to : 'undisclosed-recipients:;';
}

function woven(part: string, breaks: readonly number[]): string {
  return breaks.reduceRight((text, at) => text.slice(0, at) + softBreak + text.slice(at), part);
}
