import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Address } from '../api/addresses.js';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';
import { Screen } from './screen.js';
import { useMay } from './session.js';

interface OnlyForProps {
  /** What its screens ask first. */
  readonly asking: Address;
  readonly children: ReactNode;
}

/** Screens for those who may ask what these ask; others learn so without being refused by each question of theirs. */
export function OnlyFor({ asking, children }: OnlyForProps) {
  return useMay()(asking) ? children : <NotYours />;
}

function NotYours() {
  const say = useWords(consoleWords);
  return (
    <Screen title={say('notYours')}>
      <p>{say('notYoursLead')}</p>
      <p>
        <Link href="/">{say('toStart')}</Link>
      </p>
    </Screen>
  );
}
