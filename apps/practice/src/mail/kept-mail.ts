import { simpleParser } from 'mailparser';

/** A mail whose DATA was taken: one line of `mails.jsonl`, the ground truth for "it lies in the mailbox". */
export interface KeptMail {
  readonly kind: 'mail';
  readonly id: string;
  /** When DATA had arrived, by the simulator's clock. */
  readonly at: string;
  /** The envelope's. */
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string | null;
  readonly subject: string;
  /** The mail as it came, one character per byte. */
  readonly source: string;
}

/** What the folder remembers of the mailbox, in the order it happened. */
export type MailEvent = KeptMail | { readonly kind: 'cleared'; readonly at: string };

/** The bytes of a mail as they came. */
export function sourceOf(mail: KeptMail): Buffer {
  return Buffer.from(mail.source, 'latin1');
}

/** What the list of mails tells, read from the head of a mail alone. */
export async function readHead(source: Buffer): Promise<Pick<KeptMail, 'messageId' | 'subject'>> {
  const end = source.indexOf('\r\n\r\n');
  const head = end < 0 ? source : source.subarray(0, end + 4);
  const { messageId, subject } = await simpleParser(head);
  return { messageId: messageId ?? null, subject: subject ?? '' };
}
