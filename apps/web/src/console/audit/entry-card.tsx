import { Button } from 'react-aria-components';
import type { AuditEntry } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { instantWhen } from '../parts/when.js';
import { auditWords } from '../words/audit.words.js';
import { deedWords } from '../words/deeds.words.js';
import { type AuditSearch, doerOf, everything } from './audit.rules.js';

interface EntryCardProps {
  readonly entry: AuditEntry;
  readonly look: (search: AuditSearch) => void;
}

/** One thing that was done. */
export function EntryCard({ entry, look }: EntryCardProps) {
  const say = useWords(auditWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const deed = deedWords.keys().find((known) => known === entry.deed);
  const { day, hours } = instantWhen(entry.at, timeZone, language);
  return (
    <article className="card">
      <p>
        <b>{deed ? deedWords.say(language, deed) : entry.deed}</b>
      </p>
      <p className="small soft">
        {say('when', { day, hours })} · <Doer actor={entry.actor} />
      </p>
      <details>
        <summary>{say('known')}</summary>
        <Facts entry={entry} />
        <div className="halves">
          <Button className="btn" onPress={() => look({ ...everything, actor: entry.actor })}>
            {say('onlyActor')}
          </Button>
          <Button className="btn" onPress={() => look({ ...everything, subject: entry.subject })}>
            {say('onlySubject')}
          </Button>
        </div>
      </details>
    </article>
  );
}

/** The end of an id is enough to tell two people apart on a screen; the whole of it is below. */
const shownOfId = 6;

function Doer({ actor }: { readonly actor: string }) {
  const say = useWords(auditWords);
  const doer = doerOf(actor);
  if (doer.kind === 'person') return say('by_person', { id: doer.id.slice(-shownOfId) });
  return doer.kind === 'cli' ? say('by_cli') : say('by_service', { part: doer.name });
}

function Facts({ entry }: { readonly entry: AuditEntry }) {
  const say = useWords(auditWords);
  const facts = [
    [say('fact_actor'), entry.actor],
    [say('fact_subject'), entry.subject],
    ...Object.entries(entry.details).map(([name, fact]) => [name, String(fact)] as const),
    [say('fact_service'), entry.service],
    [say('fact_position'), String(entry.position)],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="en">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
