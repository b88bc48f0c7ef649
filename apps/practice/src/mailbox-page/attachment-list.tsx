import type { Language } from '#words';
import type { MailAttachment } from '../mail/read-mail.js';
import { readCalendar } from './calendar.rules.js';
import { mailPath } from './mail-list.rules.js';
import { mailboxWords } from './mailbox.words.js';
import type { ShownMail } from './view.js';

interface ListProps {
  readonly language: Language;
  readonly shown: ShownMail;
}

/** What is attached, to take away; a calendar's words are shown besides. */
export function AttachmentList({ language, shown }: ListProps) {
  const { attachments } = shown.read;
  if (attachments.length === 0) return <p class="soft">{mailboxWords.say(language, 'noAttachments')}</p>;
  return (
    <ul class="rows">
      {attachments.map((attachment, at) => (
        <li key={at}>
          <p>
            <b>{attachment.filename}</b>{' '}
            <span class="small soft">
              {mailboxWords.say(language, 'size', { type: attachment.contentType, bytes: attachment.bytes })}
            </span>{' '}
            <a href={`${mailPath(shown.mail.id)}/attachments/${String(at)}`} download={attachment.filename}>
              {mailboxWords.say(language, 'download')}
            </a>
          </p>
          <Words language={language} attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

function Words({ language, attachment }: { readonly language: Language; readonly attachment: MailAttachment }) {
  const { contentType, text } = attachment;
  if (text === null) return null;
  return (
    <>
      {contentType === 'text/calendar' && <Calendar language={language} text={text} />}
      <pre class="n">{text}</pre>
    </>
  );
}

function Calendar({ language, text }: { readonly language: Language; readonly text: string }) {
  return (
    <>
      <p class="label">{mailboxWords.say(language, 'inCalendar')}</p>
      <dl class="headers">
        {readCalendar(text).map(({ name, value }, at) => (
          <div key={at}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
