import { CalendarLeaf, inLanguage, Meter, Placard } from '#look';
import { actionWords } from '../words/action-page.words.js';
import { whenOf, type PublicAction } from './public-action.js';
import { circlePath, type PublicCircle } from './public-circle.js';
import type { Reader } from './reader.js';

interface Said extends Pick<Reader, 'language'> {
  readonly action: PublicAction;
  readonly circle?: Pick<PublicCircle, 'slug' | 'name'> | null;
}

/** What the action is, when and where, and how many are coming. */
export function ActionAbout({ language, action, circle = null }: Said) {
  return (
    <div class="about stack">
      <Placard title={action.title} over={action.state !== 'open'}>
        {action.what && <p>{action.what}</p>}
        {action.partnerName && (
          <p class="small">{actionWords.say(language, 'withPartner', { partner: action.partnerName })}</p>
        )}
      </Placard>
      <WhenAndWhere language={language} action={action} />
      {circle && (
        <p class="noprint">
          <a href={inLanguage(circlePath(circle.slug), language)}>
            {actionWords.say(language, 'ofCircle', { circle: circle.name })}
          </a>
        </p>
      )}
      {action.state === 'open' && <Coming language={language} action={action} />}
    </div>
  );
}

function WhenAndWhere({ language, action }: Said) {
  const when = whenOf(action, language);
  return (
    <div class="when">
      <CalendarLeaf startsAt={action.shifts[0]?.startsAt ?? ''} timeZone={action.timeZone} language={language} />
      <div>
        <p>
          <b>{when.hours}</b> ({when.zone})
        </p>
        <p class="soft">
          {action.place} <span class="noprint">· </span>
          <a class="noprint" href={mapLink(action.place)} rel="noreferrer">
            {actionWords.say(language, 'directions')}
          </a>
        </p>
      </div>
    </div>
  );
}

/** An open map, which learns of the reader only when they tap it. */
function mapLink(place: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
}

function Coming({ language, action }: Said) {
  const { coming, needed } = action;
  const counts = { coming, needed };
  return (
    <div class="card">
      <p>
        {coming > 0 && <b>{actionWords.say(language, 'comingNeeded', counts)} </b>}
        {actionWords.say(language, coming === 0 ? 'beFirst' : coming < needed ? 'needed' : 'reached', counts)}
      </p>
      <Meter label={actionWords.say(language, 'meter', counts)} coming={coming} goal={needed} full={needed} red />
    </div>
  );
}
