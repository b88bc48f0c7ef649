import { Button, PostForm } from '#look';
import type { Phone } from '../carrier/phone-book.js';
import { phonePath, shownNumber } from './phone-list.rules.js';
import { practiceWords } from './practice.words.js';
import type { SimulatorView } from './view.js';

/** The phones that there are, newest text first, with a way to look for one and to text in from a new number. */
export function PhoneList({ view }: { readonly view: SimulatorView }) {
  const { language } = view;
  return (
    <nav class="phone-list" aria-labelledby="phones-title">
      <h2 id="phones-title">{practiceWords.say(language, 'phones')}</h2>
      <FindForm view={view} />
      <div id="phone-rows" data-live>
        <Rows view={view} />
      </div>
      <details>
        <summary>{practiceWords.say(language, 'textIn')}</summary>
        <TextInForm view={view} />
      </details>
    </nav>
  );
}

function Rows({ view }: { readonly view: SimulatorView }) {
  const { list, language, find } = view;
  if (list.rows.length === 0) {
    return <p class="soft">{practiceWords.say(language, find ? 'nothingFound' : 'noPhones')}</p>;
  }
  return (
    <>
      <ul class="rows">
        {list.rows.map((phone) => (
          <Row key={phone.number} phone={phone} view={view} />
        ))}
      </ul>
      {list.more > 0 && <p class="small soft">{practiceWords.say(language, 'morePhones', { count: list.more })}</p>}
    </>
  );
}

function Row({ phone, view }: { readonly phone: Phone; readonly view: SimulatorView }) {
  const last = phone.texts.at(-1);
  const shown = view.shown.includes(phone);
  return (
    <li class={shown ? 'shown' : undefined}>
      <a href={phonePath(phone.number, view.shown)}>
        <b class="n">{phone.name ?? shownNumber(phone.number)}</b>
        {last && <span class="small soft last">{last.body}</span>}
      </a>
    </li>
  );
}

function FindForm({ view }: { readonly view: SimulatorView }) {
  const { language, find } = view;
  const words = practiceWords.say(language, 'findPhone');
  return (
    <form action="/practice" class="find">
      <label class="unseen" for="find">
        {words}
      </label>
      <input id="find" type="search" name="find" value={find} placeholder={words} />
      <Button kind="plain">{practiceWords.say(language, 'find')}</Button>
    </form>
  );
}

function TextInForm({ view }: { readonly view: SimulatorView }) {
  const { language } = view;
  return (
    <PostForm action="/practice/texts" hidden={{ open: 'yes', back: view.path }} class="text-in stack">
      <div>
        <label for="new-number">{practiceWords.say(language, 'number')}</label>
        <input id="new-number" name="number" type="tel" placeholder="+15550100123" required />
      </div>
      <div>
        <label for="new-text">{practiceWords.say(language, 'text')}</label>
        <input id="new-text" name="body" maxLength={1600} required />
      </div>
      <Button kind="plain">{practiceWords.say(language, 'send')}</Button>
    </PostForm>
  );
}
