import { api, take } from '../api/client.js';
import type { ExportItem } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { TwoTaps } from '../parts/two-taps.js';
import { useWhen } from '../parts/use-when.js';
import { exportsWords } from '../words/exports.words.js';

interface ItemProps {
  readonly item: ExportItem;
}

const looks = {
  awaiting_approval: 'maybe',
  making: 'maybe',
  ready: 'yes',
  refused: 'walkup',
  expired: 'walkup',
  failed: 'walkup',
} as const;

/** One export: of whom, for what, whose, and what comes next. */
export function ExportCard({ item }: ItemProps) {
  const say = useWords(exportsWords);
  const when = useWhen();
  return (
    <article className="card stack">
      <p>
        <b>{item.circle?.name ?? say('everybody')}</b>{' '}
        <span className={`tag ${looks[item.state]}`}>{say(`state_${item.state}`)}</span>
      </p>
      <p>
        {item.reason}
        <br />
        <span className="small soft">
          {say('people', { n: item.people ?? item.size })} · {say(item.mine ? 'byYou' : 'byOther', when(item.askedAt))}
        </span>
      </p>
      {item.mine ? <Mine item={item} /> : <OfOther item={item} />}
    </article>
  );
}

/** What whoever asked sees of it. */
function Mine({ item }: ItemProps) {
  const say = useWords(exportsWords);
  const when = useWhen();
  const may = useMay();
  const { id, state, expiresAt } = item;
  if (state === 'refused') return <p>{say(item.decidedBy === item.askedBy ? 'mineTakenBack' : 'mineRefused')}</p>;
  if (state === 'failed') return <p className="notice red">{say('mineFailed')}</p>;
  if (state === 'awaiting_approval') {
    return (
      <>
        <p>{say('mineAwaits')}</p>
        {may('POST /api/exports/:id/refuse') && <Decide id={id} verb="refuse" words="takeBack" />}
      </>
    );
  }
  if (state !== 'ready' || expiresAt === null) return null;
  return (
    <>
      <p>
        <a className="btn" href={`/api/exports/${id}/file`} download>
          {say('download', { format: item.format === 'csv' ? 'CSV' : 'OSDI' })}
        </a>
      </p>
      <p className="small soft">{say('until', when(expiresAt))}</p>
    </>
  );
}

/** What a second person decides; they do not see who is in it. */
function OfOther({ item }: ItemProps) {
  const may = useMay();
  if (item.state !== 'awaiting_approval' || !may('POST /api/exports/:id/approve')) return null;
  return (
    <>
      <Decide id={item.id} verb="approve" words="approve" />
      <Decide id={item.id} verb="refuse" words="refuse" />
    </>
  );
}

interface DecideProps {
  readonly id: string;
  readonly verb: 'approve' | 'refuse';
  readonly words: 'approve' | 'refuse' | 'takeBack';
}

function Decide({ id, verb, words }: DecideProps) {
  const say = useWords(exportsWords);
  return (
    <TwoTaps
      open={say(words)}
      warning={say(`${words}Sure`)}
      yes={say('yes')}
      no={say('cancel')}
      run={() => take(api.POST(`/api/exports/{id}/${verb}`, { params: { path: { id } }, body: {} }))}
      touches={['exports']}
    />
  );
}
