import { Button, Page } from '#look';
import { pageWhen } from '#words';
import type { KeptMail } from '../mail/kept-mail.js';
import { MailCard } from './mail-card.js';
import { mailPath } from './mail-list.rules.js';
import { mailboxWords } from './mailbox.words.js';
import type { MailboxView } from './view.js';

/** Addresses of the page's own files. */
export const mailboxFiles = { styles: '/practice/mailbox.css', script: '/practice/mailbox.js' } as const;

/** The mailbox: everything on it works by links, and the script only saves reloading. */
export function MailboxPage({ view }: { readonly view: MailboxView }) {
  const { site, language, shown } = view;
  const say = (key: 'title' | 'lead' | 'leadOut' | 'toPhones' | 'choose') => mailboxWords.say(language, key);
  return (
    <Page
      {...{ site, language, path: view.path }}
      title={say('title')}
      kind="staff"
      styles={[mailboxFiles.styles]}
      scripts={[mailboxFiles.script]}
    >
      <div class={shown ? 'mailbox one-mail' : 'mailbox'}>
        <div class="mailbox-head">
          <div>
            <h1>{say('title')}</h1>
            <p class="soft">{say(site.mailLeaves ? 'leadOut' : 'lead')}</p>
          </div>
          <p>
            <a href="/practice">{say('toPhones')}</a>
          </p>
        </div>
        <MailList view={view} />
        {shown ? <MailCard view={view} shown={shown} /> : <p class="soft choose">{say('choose')}</p>}
      </div>
    </Page>
  );
}

function MailList({ view }: { readonly view: MailboxView }) {
  const { language, find } = view;
  const words = mailboxWords.say(language, 'findMail');
  return (
    <nav class="mail-list" aria-labelledby="mails-title">
      <h2 id="mails-title">{mailboxWords.say(language, 'mails')}</h2>
      <form action="/practice/mailbox" class="find">
        <label class="unseen" for="find">
          {words}
        </label>
        <input id="find" type="search" name="find" value={find} placeholder={words} />
        <Button kind="plain">{mailboxWords.say(language, 'find')}</Button>
      </form>
      <div id="mail-rows" data-live>
        <Rows view={view} />
      </div>
    </nav>
  );
}

function Rows({ view }: { readonly view: MailboxView }) {
  const { list, language, find, total } = view;
  if (list.rows.length === 0) {
    return <p class="soft">{mailboxWords.say(language, find ? 'nothingFound' : 'noMails')}</p>;
  }
  return (
    <>
      <p class="small soft">{mailboxWords.say(language, 'count', { count: total })}</p>
      <ul class="rows">
        {list.rows.map((mail) => (
          <Row key={mail.id} mail={mail} view={view} />
        ))}
      </ul>
      {list.more > 0 && <p class="small soft">{mailboxWords.say(language, 'moreMails', { count: list.more })}</p>}
    </>
  );
}

function Row({ mail, view }: { readonly mail: KeptMail; readonly view: MailboxView }) {
  const { language, timeZone, shown } = view;
  const isShown = shown?.mail.id === mail.id;
  return (
    <li class={isShown ? 'shown' : undefined}>
      <a href={mailPath(mail.id)} aria-current={isShown ? 'page' : undefined}>
        <b class="cut">{mail.to.join(', ')}</b>
        <span class="cut">{mail.subject || mailboxWords.say(language, 'noSubject')}</span>
        <time class="small soft n" dateTime={mail.at}>
          {pageWhen({ startsAt: mail.at, timeZone, language }).hours}
        </time>
      </a>
    </li>
  );
}
