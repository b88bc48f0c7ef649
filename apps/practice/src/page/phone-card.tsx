import { Button, PostForm } from '#look';
import type { Phone, Text } from '../carrier/phone-book.js';
import { behaviourChoices } from './behaviour-choices.js';
import { Bubble } from './bubble.js';
import { shownNumber } from './phone-list.rules.js';
import { practiceWords } from './practice.words.js';
import type { SimulatorView } from './view.js';

const quickReplies = ['1', '2', '3', 'STOP', 'ALTO'];
const mostBubbles = 60;

interface CardProps {
  readonly view: SimulatorView;
  readonly phone: Phone;
}

/** One phone: its conversation, what to answer, and what to force on texts to it. */
export function PhoneCard({ view, phone }: CardProps) {
  const { language } = view;
  return (
    <section class="phone" id={elementId('phone', phone)} aria-labelledby={elementId('name', phone)}>
      <PhoneHead view={view} phone={phone} />
      <Thread view={view} phone={phone} />
      <div class="keys">
        <QuickReplies view={view} phone={phone} />
        <PostForm action="/practice/texts" hidden={{ number: phone.number, back: view.path }} class="reply">
          <label class="unseen" for={elementId('text', phone)}>
            {practiceWords.say(language, 'replyAs', { name: nameOf(phone) })}
          </label>
          <input
            id={elementId('text', phone)}
            name="body"
            maxLength={1600}
            placeholder={practiceWords.say(language, 'reply')}
            autocomplete="off"
            required
          />
          <Button kind="dark">{practiceWords.say(language, 'send')}</Button>
        </PostForm>
        <BehaviourForm view={view} phone={phone} />
      </div>
    </section>
  );
}

function PhoneHead({ view, phone }: CardProps) {
  const closed = stoppedSender(view, phone) !== undefined;
  return (
    <header class="phone-head" data-live id={elementId('head', phone)}>
      <h2 id={elementId('name', phone)}>{nameOf(phone)}</h2>
      {phone.name && <p class="small soft n">{shownNumber(phone.number)}</p>}
      {closed && <p class="tag maybe">{practiceWords.say(view.language, 'stopped')}</p>}
    </header>
  );
}

function Thread({ view, phone }: CardProps) {
  const { language } = view;
  const bubbles = phone.texts.slice(-mostBubbles);
  const older = phone.texts.length - bubbles.length;
  return (
    // Reachable by keyboard, because it scrolls.
    <div class="thread" tabIndex={0} data-live id={elementId('thread', phone)}>
      {older > 0 && <p class="small soft">{practiceWords.say(language, 'olderTexts', { count: older })}</p>}
      {bubbles.length === 0 && <p class="small soft">{practiceWords.say(language, 'noTexts')}</p>}
      <ol>
        {bubbles.map((text) => (
          <Bubble key={text.sid} text={text} view={view} />
        ))}
      </ol>
    </div>
  );
}

function QuickReplies({ view, phone }: CardProps) {
  const { language } = view;
  return (
    <PostForm action="/practice/texts" hidden={{ number: phone.number, back: view.path }} class="quick">
      {quickReplies.map((text) => (
        <Button
          key={text}
          kind="plain"
          name="body"
          value={text}
          label={practiceWords.say(language, 'replyWith', { text, name: nameOf(phone) })}
        >
          {text}
        </Button>
      ))}
    </PostForm>
  );
}

function BehaviourForm({ view, phone }: CardProps) {
  const { language } = view;
  return (
    <PostForm action="/practice/behaviour" hidden={{ number: phone.number, back: view.path }} class="force">
      <label class="small" for={elementId('behaviour', phone)}>
        {practiceWords.say(language, 'behaviour')}
      </label>
      <select id={elementId('behaviour', phone)} name="behaviour">
        {behaviourChoices(language).map(({ title, choices }) => (
          <optgroup key={title} label={title}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value} selected={value === phone.behaviour}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button kind="plain">{practiceWords.say(language, 'setBehaviour')}</Button>
    </PostForm>
  );
}

function nameOf(phone: Phone): string {
  return phone.name ?? shownNumber(phone.number);
}

function stoppedSender({ book }: SimulatorView, phone: Phone): Text | undefined {
  return phone.texts.findLast((text) => book.isClosed(phone.number, text.sender));
}

/** Ids hold the digits only: a plus sign would have to be escaped wherever an id is looked up. */
function elementId(part: string, phone: Phone): string {
  return `${part}-${phone.number.replace(/\W/g, '')}`;
}
