import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Action, Board } from '../api/shapes.js';
import { CopyText } from '../parts/copy-text.js';
import { useDeed } from '../parts/deed.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { actionWords } from '../words/action.words.js';

const dayMs = 24 * 60 * 60_000;

/** The public page, the partner's boards and the captains' lists of an action. */
export function ActionLinks({ action }: { readonly action: Action }) {
  const say = useWords(actionWords);
  const may = useMay();
  return (
    <>
      {action.url && (
        <a className="btn wide" href={action.url} target="_blank" rel="noreferrer">
          {say('publicPage')}
        </a>
      )}
      {may('GET /api/actions/:id/boards') && <Boards action={action} />}
      {may('GET /api/actions/:id/captain-links') && <CaptainLinks action={action} />}
    </>
  );
}

function Boards({ action }: { readonly action: Action }) {
  const say = useWords(actionWords);
  const path = { id: action.id };
  const boards = useQuery({
    queryKey: ['boards', action.id],
    queryFn: () => take(api.GET('/api/actions/{id}/boards', { params: { path } })),
  });
  const make = useDeed(() => {
    const ends = Math.max(...action.shifts.map(({ endsAt }) => Date.parse(endsAt))) + dayMs;
    const body = { name: (action.partner?.name ?? action.title).slice(0, 80), endsAt: new Date(ends).toISOString() };
    return take(api.POST('/api/actions/{id}/boards', { params: { path }, body }));
  }, ['boards']);
  const items = boards.data?.items ?? [];
  if (action.state !== 'posted' && items.length === 0) return null;
  return (
    <section className="card">
      <h2>{say('board')}</h2>
      <p className="hint">{say('boardHint')}</p>
      {items.map((board) => (
        <BoardLink key={board.id} board={board} timeZone={action.timeZone} />
      ))}
      {action.state === 'posted' && (
        <Button className="btn" isDisabled={make.isPending} onPress={() => make.mutate()}>
          {say('makeBoard')}
        </Button>
      )}
      <Trouble error={make.error ?? boards.error} />
    </section>
  );
}

function BoardLink({ board, timeZone }: { readonly board: Board; readonly timeZone: string }) {
  const say = useWords(actionWords);
  const language = useLanguage();
  const revoke = useDeed(() => {
    return take(api.POST('/api/boards/{id}/revoke', { params: { path: { id: board.id } } }));
  }, ['boards']);
  if (board.state !== 'live') {
    return (
      <p className="soft">
        {board.name}: {say('boardEnded')}
      </p>
    );
  }
  const ends = say('endsOn', { day: instantWhen(board.endsAt, timeZone, language).day });
  return (
    <div>
      <CopyText label={`${board.name} · ${ends}`} text={board.url} />
      <Button className="btn text" isDisabled={revoke.isPending} onPress={() => revoke.mutate()}>
        {say('revoke')}
      </Button>
      <Trouble error={revoke.error} />
    </div>
  );
}

function CaptainLinks({ action }: { readonly action: Action }) {
  const say = useWords(actionWords);
  const path = { id: action.id };
  const links = useQuery({
    queryKey: ['captain-links', action.id],
    queryFn: () => take(api.GET('/api/actions/{id}/captain-links', { params: { path } })),
  });
  const make = useDeed(() => {
    return take(api.POST('/api/actions/{id}/captain-links', { params: { path }, body: { name: '' } }));
  }, ['captain-links']);
  const live = (links.data?.items ?? []).filter(({ state }) => state === 'live');
  if (action.state !== 'posted' && live.length === 0) return null;
  return (
    <section className="card">
      <h2>{say('captain')}</h2>
      <p className="hint">{say('captainHint')}</p>
      {live.map((link) => (
        <CaptainLink key={link.id} id={link.id} url={link.url} />
      ))}
      {action.state === 'posted' && (
        <Button className="btn" isDisabled={make.isPending} onPress={() => make.mutate()}>
          {say('makeCaptain')}
        </Button>
      )}
      <Trouble error={make.error ?? links.error} />
    </section>
  );
}

function CaptainLink({ id, url }: { readonly id: string; readonly url: string }) {
  const say = useWords(actionWords);
  const revoke = useDeed(() => {
    return take(api.POST('/api/captain-links/{id}/revoke', { params: { path: { id } } }));
  }, ['captain-links']);
  return (
    <div>
      <CopyText label={say('captain')} text={url} />
      <Button className="btn text" isDisabled={revoke.isPending} onPress={() => revoke.mutate()}>
        {say('revoke')}
      </Button>
      <Trouble error={revoke.error} />
    </div>
  );
}
