import { CalendarLeaf, inLanguage, Meter } from '#look';
import { actionWords } from '../words/action-page.words.js';
import { actionPath, whenOf, type PublicAction } from './public-action.js';
import type { PublicCircle } from './public-circle.js';
import type { Reader } from './reader.js';

interface Row extends Pick<Reader, 'language'> {
  readonly action: PublicAction;
}

/** Actions by date, each a link as tall as a thumb; with `circles`, each says whose it is. */
export function ActionRows(
  view: Pick<Reader, 'language'> & {
    readonly actions: readonly PublicAction[];
    readonly circles?: readonly PublicCircle[];
  },
) {
  const names = new Map(view.circles?.map(({ id, name }) => [id, name]));
  return (
    <ul class="rows">
      {view.actions.map((action) => (
        <ActionRow
          key={action.slug}
          language={view.language}
          action={action}
          circle={action.circleId ? names.get(action.circleId) : undefined}
        />
      ))}
    </ul>
  );
}

function ActionRow({ language, action, circle }: Row & { readonly circle?: string | undefined }) {
  const when = whenOf(action, language);
  return (
    <li>
      <a class="when quiet" href={inLanguage(actionPath(action.slug), language)}>
        <CalendarLeaf startsAt={action.shifts[0]?.startsAt ?? ''} timeZone={action.timeZone} language={language} />
        <span class="stacked">
          <b class="sign small-sign">{action.title}</b>
          <span>
            {when.hours} ({when.zone})
          </span>
          <span class="soft">
            {action.place}
            {circle && ` · ${circle}`}
          </span>
          {action.state === 'cancelled' ? (
            <Cancelled language={language} />
          ) : (
            <Tally language={language} action={action} />
          )}
        </span>
      </a>
    </li>
  );
}

function Cancelled({ language }: Pick<Reader, 'language'>) {
  return (
    <span>
      <b class="tag maybe">{actionWords.say(language, 'homeCancelled')}</b>
    </span>
  );
}

function Tally({ language, action }: Row) {
  const { coming, needed } = action;
  const counts = { coming, needed };
  return (
    <span class="tally">
      <Meter label={actionWords.say(language, 'meter', counts)} coming={coming} goal={needed} full={needed} red />
      <span class="small">{actionWords.say(language, 'shortCount', counts)}</span>
    </span>
  );
}
