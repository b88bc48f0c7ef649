import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { LetGo, TimelineItem } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useMay, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { timelineWords } from '../words/timeline.words.js';

type Say = ReturnType<typeof useWords<ReturnType<typeof timelineWords.keys>[number]>>;

/** What happened with a person, latest first, until where it is kept. */
export function Timeline({ id }: { readonly id: string }) {
  const words = useWords(timelineWords);
  const story = useInfiniteQuery({
    queryKey: ['timeline', id],
    enabled: useMay()('GET /api/contacts/:id/timeline'),
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam && { cursor: pageParam }) };
      return take(api.GET('/api/contacts/{id}/timeline', { params: { path: { id }, query } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = story.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card stack" aria-labelledby="timeline">
      <h2 id="timeline">{words('timeline')}</h2>
      <Trouble error={story.error} />
      <ul className="plain-list facts">
        {items.map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            <Moment item={item} />
          </li>
        ))}
      </ul>
      {story.hasNextPage ? (
        <p>
          <Button className="btn" onPress={() => void story.fetchNextPage()}>
            {words('more')}
          </Button>
        </p>
      ) : (
        story.data && <End letGo={story.data.pages[0]?.letGo ?? []} />
      )}
    </section>
  );
}

function Moment({ item }: { readonly item: TimelineItem }) {
  const words = useWords(timelineWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { day, hours } = instantWhen(item.at, timeZone, language);
  return (
    <p>
      {inWords(item, words)}
      <br />
      <span className="small soft">
        {day}, {hours}
        {'isMine' in item && `, ${words(item.isMine ? 'byMe' : 'byOther')}`}
      </span>
    </p>
  );
}

function End({ letGo }: { readonly letGo: readonly LetGo[] }) {
  const words = useWords(timelineWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const said = letGo.map(({ what, before }) =>
    words(`letGo_${what}`, { day: instantWhen(before, timeZone, language).day }),
  );
  return <p className="hint">{said.length > 0 ? said.join(' ') : words('whole')}</p>;
}

function inWords(item: TimelineItem, words: Say): string {
  switch (item.kind) {
    case 'came':
      return words('came', { how: words(wordKey(`source_${item.source}`, 'source_console')) });
    case 'consent':
      return ofConsent(item, words);
    case 'import':
      return words('imported');
    case 'note':
      return item.text;
    case 'edit':
      return words('edited', {
        parts: item.parts.map((part) => words(wordKey(`part_${part}`, 'part_name'))).join(', '),
      });
    case 'merge':
    case 'apart':
      return ofTwoRecords(item, words);
    case 'asked':
    case 'answered':
    case 'attendance':
      return takingPart(item, words);
  }
}

function ofConsent(item: Extract<TimelineItem, { readonly kind: 'consent' }>, words: Say): string {
  const channel = words(item.channel === 'sms' ? 'channel_sms' : 'channel_email');
  const key = item.cause === 'merged' ? 'consentMerged' : 'consentTo';
  return words(key, { channel, state: words(`state_${item.state}`) });
}

function ofTwoRecords(item: Extract<TimelineItem, { readonly kind: 'merge' | 'apart' }>, words: Say): string {
  if (item.kind === 'apart') return words(item.undone ? 'apartNoMore' : 'apart');
  if (item.undone) return words('parted');
  return item.otherName === null ? words('merged') : words('mergedWith', { name: item.otherName });
}

type TakingPart = Extract<TimelineItem, { readonly kind: 'asked' | 'answered' | 'attendance' }>;

function takingPart(item: TakingPart, words: Say): string {
  const action = item.title ?? words('anAction');
  if (item.kind === 'asked') return words(item.byText ? 'askedByText' : 'asked', { action });
  if (item.kind === 'answered') return words(`answered_${item.answer}`, { action });
  return words(item.outcome, { action });
}

type Key = ReturnType<typeof timelineWords.keys>[number];

function wordKey(key: string, otherwise: Key): Key {
  return timelineWords.keys().find((known) => known === key) ?? otherwise;
}
