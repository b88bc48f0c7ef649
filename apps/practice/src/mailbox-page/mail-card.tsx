import type { VNode } from 'preact';
import { pageWhen } from '#words';
import { sourceOf } from '../mail/kept-mail.js';
import { AttachmentList } from './attachment-list.js';
import { LinkList } from './link-list.js';
import { mailPath, type MailTab, mailTabs } from './mail-list.rules.js';
import { mailboxWords } from './mailbox.words.js';
import { OutCheck } from './out-check.js';
import type { MailboxView, ShownMail } from './view.js';

interface CardProps {
  readonly view: MailboxView;
  readonly shown: ShownMail;
}

/** One mail: who wrote to whom, its views as links, the way out. */
export function MailCard({ view, shown }: CardProps) {
  const { language } = view;
  return (
    <article class="mail" aria-labelledby="mail-subject">
      <p class="back">
        <a href="/practice/mailbox">{mailboxWords.say(language, 'allMails')}</a>
      </p>
      <header class="mail-head">
        <h2 id="mail-subject">{shown.mail.subject || mailboxWords.say(language, 'noSubject')}</h2>
        <Parties view={view} shown={shown} />
      </header>
      <Tabs view={view} shown={shown} />
      <div class="mail-body">
        <Body view={view} shown={shown} />
      </div>
      <OutCheck language={language} check={shown.read.unsubscribe} />
    </article>
  );
}

function Parties({ view, shown }: CardProps) {
  const { language, timeZone } = view;
  const { mail, read } = shown;
  const when = pageWhen({ startsAt: mail.at, timeZone, language });
  const lines = [
    ['from', read.fromShown],
    ['to', read.toShown],
    ['received', when.full],
  ] as const;
  return (
    <dl class="parties">
      {lines.map(([key, value]) => (
        <div key={key}>
          <dt class="soft">{mailboxWords.say(language, key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Tabs({ view, shown }: CardProps) {
  const { language } = view;
  const count = shown.read.attachments.length;
  return (
    <nav class="tabs" aria-label={mailboxWords.say(language, 'views')}>
      {mailTabs.map((tab) => (
        <a key={tab} href={mailPath(shown.mail.id, tab)} aria-current={tab === shown.tab ? 'page' : undefined}>
          {mailboxWords.say(language, tab, { count })}
        </a>
      ))}
    </nav>
  );
}

const bodies: Readonly<Record<MailTab, (props: CardProps) => VNode>> = {
  html: HtmlBody,
  text: TextBody,
  source: ({ shown }) => <pre class="n">{sourceOf(shown.mail).toString('utf8')}</pre>,
  links: ({ view, shown }) => <LinkList language={view.language} links={shown.links} />,
  attachments: ({ view, shown }) => <AttachmentList language={view.language} shown={shown} />,
  headers: HeadersBody,
};

function Body(props: CardProps) {
  return bodies[props.shown.tab](props);
}

function HtmlBody({ view: { language }, shown: { mail, read } }: CardProps) {
  if (read.html === null) return <p class="soft">{mailboxWords.say(language, 'noHtml')}</p>;
  return (
    <>
      <iframe
        src={`${mailPath(mail.id)}/html`}
        title={mailboxWords.say(language, 'frame')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerpolicy="no-referrer"
      />
      <p class="hint">{mailboxWords.say(language, 'frameNote')}</p>
    </>
  );
}

function TextBody({ view: { language }, shown: { read } }: CardProps) {
  if (read.text === null) return <p class="fault">{mailboxWords.say(language, 'noText')}</p>;
  return <pre class="letter">{read.text.split(webAddress).map(linked)}</pre>;
}

const webAddress = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Every other piece of a text that was split by addresses is one; mail programs make links of them. */
function linked(piece: string, at: number) {
  if (at % 2 === 0) return piece;
  return (
    <a key={at} href={piece} target="_blank" rel="noreferrer">
      {piece}
    </a>
  );
}

function HeadersBody({ shown: { read } }: CardProps) {
  return (
    <dl class="headers">
      {read.headers.map(({ name, value }, at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd class="n">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
