import { Button, Page, PostForm } from '#look';
import { ClockPanel } from './clock-panel.js';
import { PhoneCard } from './phone-card.js';
import { PhoneList } from './phone-list.js';
import { phonePath } from './phone-list.rules.js';
import { practiceWords } from './practice.words.js';
import type { SimulatorView } from './view.js';

/** Addresses of the page's own files. */
export const pageFiles = { styles: '/practice/simulator.css', script: '/practice/simulator.js' } as const;

/** The phone simulator; everything on it works by links and forms, and the script only saves reloading. */
export function SimulatorPage({ view }: { readonly view: SimulatorView }) {
  const { site, language } = view;
  const title = practiceWords.say(language, 'title');
  return (
    <Page site={site} language={language} title={title} path={view.path} kind="staff" scripts={[pageFiles.script]}>
      <link rel="stylesheet" href={pageFiles.styles} />
      <div class={view.onePhone ? 'simulator one-phone' : 'simulator'} data-fresh={freshPath(view)}>
        <div class="simulator-head">
          <div>
            <h1>{title}</h1>
            <p class="soft">{practiceWords.say(language, 'lead')}</p>
          </div>
          <ClockPanel view={view} />
        </div>
        <PhoneList view={view} />
        <div class="simulator-body">
          <div class="tools">
            <p class="back">
              <a href="/practice">{practiceWords.say(language, 'allPhones')}</a>
            </p>
            <p id="mailbox-link" data-live>
              <a href="/practice/mailbox">{practiceWords.say(language, 'mailbox', { count: view.mails })}</a>
            </p>
            <PostForm action="/practice/replies" hidden={{ back: view.path }}>
              <Button kind="plain">{practiceWords.say(language, 'everyoneReplies')}</Button>
            </PostForm>
          </div>
          <div class="phones" id="phones">
            {view.shown.map((phone) => (
              <PhoneCard key={phone.number} view={view} phone={phone} />
            ))}
          </div>
        </div>
      </div>
    </Page>
  );
}

/**
 * Where the script reads the page anew. Once phones stand side by side it asks for these same phones, so that a text
 * to another one does not push away the phone somebody is typing into.
 */
function freshPath(view: SimulatorView): string {
  const [first] = view.shown;
  if (view.onePhone || !first || view.shown.length < 3) return view.path;
  return phonePath(first.number, view.shown);
}
