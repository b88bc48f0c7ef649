import { Link } from 'wouter';
import { useAudiences } from '../api/questions.js';
import { useLanguage, useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { audiencesWords } from '../words/audiences.words.js';
import { AudienceScreen, NewAudienceScreen } from './audience-screen.js';

/** Saved audiences: the list, one of them, and a new one. */
export function AudiencesScreens({ part }: { readonly part: string }) {
  if (part === 'new') return <NewAudienceScreen />;
  return part === '' ? <List /> : <AudienceScreen key={part} id={part} />;
}

function List() {
  const say = useWords(audiencesWords);
  const language = useLanguage();
  const audiences = useAudiences();
  const list = audiences.data?.items ?? [];
  const bar = (
    <Link href="/audiences/new" className="btn gate dark wide">
      {say('new')}
    </Link>
  );
  return (
    <Screen title={say('title')} bar={bar}>
      <p>{say('lead')}</p>
      <Trouble error={audiences.error} />
      {audiences.data && list.length === 0 && <p>{say('none')}</p>}
      <ul className="rows">
        {list.map((audience) => (
          <li key={audience.id}>
            <Link href={`/audiences/${audience.id}`}>{audience.name}</Link>
            <br />
            <span className="soft">{audience.words[language]}</span>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
