import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { type KeptMail, sourceOf } from './kept-mail.js';
import { checkUnsubscribe, type UnsubscribeCheck } from './unsubscribe.rules.js';

/** An attachment; a calendar or another text shows its words. */
export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly text: string | null;
}

/** A mail as a mail program would show it. */
export interface ReadMail {
  /** The header's, with names. */
  readonly fromShown: string;
  readonly toShown: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The text part itself; null when the mail has none, however its HTML could be rendered. */
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly unsubscribe: UnsubscribeCheck;
}

/** Takes a mail apart. */
export async function readMail(mail: KeptMail): Promise<ReadMail> {
  const parsed = await parse(mail);
  const headers = parsed.headerLines.map(({ line }) => headerOf(line));
  return {
    fromShown: parsed.from?.text ?? mail.from,
    toShown: shownTo(parsed) ?? mail.to.join(', '),
    headers,
    text: parsed.text ?? null,
    html: parsed.html || null,
    attachments: parsed.attachments.map(attachmentOf),
    unsubscribe: checkUnsubscribe(headers),
  };
}

/** One attachment as it came; null when the mail has none at that place. */
export async function attachedTo(
  mail: KeptMail,
  at: number,
): Promise<Pick<Attachment, 'contentType' | 'content'> | null> {
  return (await parse(mail)).attachments[at] ?? null;
}

function parse(mail: KeptMail): Promise<ParsedMail> {
  return simpleParser(sourceOf(mail), { skipHtmlToText: true, skipTextToHtml: true });
}

function shownTo({ to }: ParsedMail): string | null {
  if (!to) return null;
  return Array.isArray(to) ? to.map(({ text }) => text).join(', ') : to.text;
}

/** A header line as it came, unfolded. */
function headerOf(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  return {
    name: line.slice(0, colon),
    value: line
      .slice(colon + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim(),
  };
}

function attachmentOf({ filename, contentType, content }: Attachment): MailAttachment {
  const readable = contentType.startsWith('text/') || contentType === 'application/ics';
  return {
    filename: filename ?? contentType,
    contentType,
    bytes: content.length,
    text: readable ? content.toString('utf8') : null,
  };
}
