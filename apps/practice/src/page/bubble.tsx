import { pageWhen } from '#words';
import type { Text } from '../carrier/phone-book.js';
import { segmentsOf } from '../carrier/segments.js';
import { statusWords } from './behaviour-choices.js';
import { practiceWords } from './practice.words.js';
import type { SimulatorView } from './view.js';

const marks: Readonly<Record<string, string>> = { delivered: '✓', undelivered: '✕', failed: '✕', canceled: '✕' };

/** One text of a conversation with what became of it; who wrote it is said in words too, not by its side alone. */
export function Bubble({ text, view }: { readonly text: Text; readonly view: SimulatorView }) {
  const { language } = view;
  return (
    <li class={`bubble ${text.direction}`}>
      <b class={text.direction === 'carrier' ? 'small' : 'unseen'}>{practiceWords.say(language, writerOf(text))}</b>
      <p lang={text.direction === 'inbound' ? '' : undefined}>{text.body}</p>
      <p class="about n">
        <time dateTime={text.at}>{hourOf(text, view)}</time>
        {text.direction !== 'carrier' && <Segments text={text} view={view} />}
        {text.direction !== 'carrier' && <State text={text} view={view} />}
      </p>
    </li>
  );
}

function Segments({ text, view }: { readonly text: Text; readonly view: SimulatorView }) {
  const { count, encoding } = segmentsOf(text.body);
  return <span>{practiceWords.say(view.language, 'segments', { count, encoding })}</span>;
}

function State({ text, view }: { readonly text: Text; readonly view: SimulatorView }) {
  const mark = markOf(text);
  const trouble = mark === '✕';
  return (
    <span class={trouble ? 'state trouble' : 'state'}>
      {mark && <span aria-hidden="true">{mark} </span>}
      {statusWords(text, view.language)}
    </span>
  );
}

function markOf(text: Text): string | undefined {
  if (text.direction !== 'inbound') return marks[text.status];
  if (!text.webhook) return undefined;
  return text.webhook.status !== null && text.webhook.status < 300 ? '✓' : '✕';
}

function writerOf({ direction }: Text): 'you' | 'organisation' | 'carrier' {
  if (direction === 'inbound') return 'you';
  return direction === 'outbound' ? 'organisation' : 'carrier';
}

function hourOf(text: Text, { timeZone, language }: SimulatorView): string {
  return pageWhen({ startsAt: text.at, timeZone, language }).hours;
}
