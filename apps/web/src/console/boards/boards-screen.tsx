import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import type { LiveBoard } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { boardsWords } from '../words/boards.words.js';

const everyTenSeconds = 10_000;

/** The live boards of a partner's actions. */
export function BoardsScreen() {
  const say = useWords(boardsWords);
  const boards = useQuery({
    queryKey: ['live-boards'],
    queryFn: () => take(api.GET('/api/boards')),
    refetchInterval: everyTenSeconds,
  });
  const items = boards.data?.items ?? [];
  return (
    <Screen title={say('title')}>
      <p className="hint">{say('lead')}</p>
      <Trouble error={boards.error} />
      {boards.data && items.length === 0 && <p>{say('none')}</p>}
      <ul className="rows">
        {items.map((board) => (
          <BoardRow key={board.id} board={board} />
        ))}
      </ul>
    </Screen>
  );
}

function BoardRow({ board }: { readonly board: LiveBoard }) {
  const say = useWords(boardsWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  return (
    <li>
      <a href={board.url} className="quiet row-link">
        <b className="sign small-sign">{board.title}</b>
        <span>{board.place}</span>
        <span className="soft">
          {board.name} · {say('until', { day: instantWhen(board.endsAt, timeZone, language).day })}
        </span>
      </a>
    </li>
  );
}
