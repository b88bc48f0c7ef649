import type { Language } from '#words';
import type { Text } from '../carrier/phone-book.js';
import { practiceWords, type PracticeWord } from './practice.words.js';

type Fate = Extract<PracticeWord, `fate-${string}`> extends `fate-${infer Name}` ? Name : never;

const groups: readonly { readonly title: PracticeWord; readonly fates: readonly Fate[] }[] = [
  {
    title: 'groupFate',
    fates: ['delivered', 'sent', 'queued', '30003', '30005', '30006', '30007', '30008'],
  },
  { title: 'groupRefusal', fates: ['21610', '21211', 'landline', 'too-many-requests'] },
  {
    title: 'groupFault',
    fates: [
      'accept-then-timeout',
      'accept-then-500',
      'accept-then-reset',
      'reject-then-500',
      'reject-then-garbage',
      'reset-before-reading',
      'slow',
    ],
  },
];

/** What can be forced on a phone, in groups, in the reader's language. */
export function behaviourChoices(language: Language): {
  title: string;
  choices: { value: string; label: string }[];
}[] {
  return groups.map(({ title, fates }) => ({
    title: practiceWords.say(language, title),
    choices: fates.map((value) => ({ value, label: practiceWords.say(language, `fate-${value}`) })),
  }));
}

/** How a text stands, in words. */
export function statusWords(text: Text, language: Language): string {
  if (text.direction === 'inbound') return webhookWords(text, language);
  const { status, errorCode } = text;
  if (status !== 'undelivered' && status !== 'failed') return practiceWords.say(language, plainStatus(status));
  return practiceWords.say(language, status, { reason: reasonWords(String(errorCode), language) });
}

const plainStatuses = ['accepted', 'scheduled', 'queued', 'sent', 'delivered', 'canceled', 'received'] as const;

function plainStatus(status: string): (typeof plainStatuses)[number] {
  return plainStatuses.find((known) => known === status) ?? 'queued';
}

function reasonWords(code: string, language: Language): string {
  const known = groups.flatMap(({ fates }) => fates).find((fate) => fate === code);
  return known ? practiceWords.say(language, `fate-${known}`) : practiceWords.say(language, 'error', { code });
}

function webhookWords({ webhook }: Text, language: Language): string {
  if (!webhook) return practiceWords.say(language, 'onItsWay');
  if (webhook.status === null) return practiceWords.say(language, 'unreachable');
  if (webhook.status >= 300) return practiceWords.say(language, 'notTaken', { status: webhook.status });
  return practiceWords.say(language, 'taken');
}
