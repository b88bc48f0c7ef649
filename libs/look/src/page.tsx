import type { ComponentChildren } from 'preact';
import { languages, type Language } from '#words';
import { lookLinks } from './assets.js';
import { lookWords } from './look.words.js';

/** What every page of one installation says about it. */
export interface SiteView {
  /** The chapter's name, as people know it. */
  readonly organisation: string;
  /** True where no text leaves the computer: every page and every print then wears the hazard stripes. */
  readonly practice: boolean;
  /** True where e-mail goes out for real even in practice; the stripes then say so. */
  readonly mailLeaves?: boolean;
  /** True where no second person is asked before what reaches many; every page of the staff then says so. */
  readonly onePersonDecides?: boolean;
  /** The running version, for the mark in the footer. */
  readonly version: string;
  /** The configured public address without a slash at its end; links in previews are made of it, never of a Host header. */
  readonly publicUrl: string;
}

export interface PageProps {
  readonly site: SiteView;
  readonly language: Language;
  /** The document's title, which is also the title of its preview in a chat. */
  readonly title: string;
  /** One or two sentences for previews and search engines. */
  readonly description?: string;
  /** Path and query of this page without `lang`, from the root; a language switch points here. */
  readonly path: string;
  /** `public` and `night` (boards on a wall) read in the device's own font, within their budgets; `staff` in ours. */
  readonly kind: 'public' | 'staff' | 'night';
  /** Where the chapter's name and the language switch stand: a board keeps its top for the numbers. */
  readonly masthead?: 'top' | 'foot';
  /** Only pages meant for everybody are offered to search engines; a page behind a secret link never is. */
  readonly listed?: boolean;
  /** The address itself lets its holder act, so not even our own pages are told where the reader came from. */
  readonly secretAddress?: boolean;
  /** Without JavaScript, the page asks for itself anew after so many seconds. */
  readonly refreshSeconds?: number;
  /** Addresses of the page's own scripts, loaded as modules; a page works without them. */
  readonly scripts?: readonly string[];
  /** Addresses of stylesheets that only this page needs, after the look's own. */
  readonly styles?: readonly string[];
  readonly children?: ComponentChildren;
}

/** A whole document in the product's look; nothing in it is inline, so that the strictest content policy fits. */
export function Page(props: PageProps) {
  const { kind, site, language, masthead = 'top' } = props;
  const isOfStaff = kind === 'staff' && !props.secretAddress;
  return (
    <html lang={language} class={kind}>
      <Head {...props} />
      <body>
        <a class="unseen skip" href="#main">
          {lookWords.say(language, 'skip')}
        </a>
        {site.practice && (
          <p class="hazard">{lookWords.say(language, site.mailLeaves ? 'practiceMail' : 'practice')}</p>
        )}
        {isOfStaff && site.onePersonDecides && <p class="alone">{lookWords.say(language, 'onePerson')}</p>}
        {masthead === 'top' && (
          <header class="masthead">
            <Masthead {...props} />
          </header>
        )}
        <main id="main">{props.children}</main>
        <footer class="foot">
          {masthead === 'foot' && <Masthead {...props} />}
          {props.kind === 'public' && <Promises language={language} />}
          <Mark language={language} version={site.version} />
        </footer>
      </body>
    </html>
  );
}

function Head(props: PageProps) {
  const { site, language, title, description, path, listed, secretAddress, refreshSeconds } = props;
  const { scripts = [], styles = [] } = props;
  const { stylesheet, signFont, mark } = lookLinks();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="preload" href={signFont} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={stylesheet} />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <link rel="icon" href={mark} type="image/svg+xml" />
      {/* A secret link must not travel to another site, yet our own forms must still send their Origin. */}
      <meta name="referrer" content={secretAddress ? 'no-referrer' : 'same-origin'} />
      {!listed && <meta name="robots" content="noindex" />}
      {description && <meta name="description" content={description} />}
      <Preview site={site} language={language} title={title} description={description} path={path} />
      {refreshSeconds !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

const locales: Readonly<Record<Language, string>> = { en: 'en_US', es: 'es_US' };

function Preview(props: Pick<PageProps, 'site' | 'language' | 'title' | 'description' | 'path'>) {
  const { site, language, title, description, path } = props;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.organisation} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.publicUrl + inLanguage(path, language)} />
      <meta property="og:locale" content={locales[language]} />
      <meta name="twitter:card" content="summary" />
    </>
  );
}

function Masthead({ site, language, path }: PageProps) {
  return (
    <>
      <a class="org" href={inLanguage('/', language)}>
        {site.organisation}
      </a>
      <nav class="langs" aria-label={lookWords.say(language, 'languages')}>
        {languages.map((one) => (
          <a
            key={one}
            href={inLanguage(path, one)}
            lang={one}
            hreflang={one}
            aria-current={one === language ? 'true' : undefined}
          >
            {lookWords.say(one, one === 'en' ? 'english' : 'spanish')}
          </a>
        ))}
      </nav>
    </>
  );
}

/** What becomes of people's data, and what they agree to: on every page that is meant for them. */
function Promises({ language }: { readonly language: Language }) {
  return (
    <nav class="langs" aria-label={lookWords.say(language, 'promises')}>
      <a href={inLanguage('/privacy', language)}>{lookWords.say(language, 'privacy')}</a>
      <a href={inLanguage('/terms', language)}>{lookWords.say(language, 'terms')}</a>
    </nav>
  );
}

function Mark({ language, version }: { readonly language: Language; readonly version: string }) {
  return (
    <p class="bug">
      <b>{lookWords.say(language, 'madeByMembers')}</b> · {lookWords.say(language, 'version', { version })}
    </p>
  );
}

/** A path of ours in one language: `lang` is set in its query, and whatever follows a `#` stays last. */
export function inLanguage(path: string, language: Language): string {
  const [beforeHash = '', hash] = path.split('#', 2);
  const [pathname, query = ''] = beforeHash.split('?', 2);
  const values = new URLSearchParams(query);
  values.set('lang', language);
  return `${pathname}?${values.toString()}${hash === undefined ? '' : `#${hash}`}`;
}
