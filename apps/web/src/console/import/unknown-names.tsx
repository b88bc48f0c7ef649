import type { FileLook } from '../api/shapes.js';
import { TickField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { importWords } from '../words/import.words.js';
import { keyOf } from './mapping.rules.js';

interface UnknownNamesProps extends Pick<FileLook, 'unknown'> {
  readonly ticked: ReadonlySet<string>;
  readonly change: (ticked: ReadonlySet<string>) => void;
}

/** As many as somebody reads through. */
const mostShown = 60;

/** What the file names and is not known: each is made only if it is ticked. */
export function UnknownNames({ unknown, ticked, change }: UnknownNamesProps) {
  const say = useWords(importWords);
  if (unknown.length === 0) return null;
  const set = (key: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    change(next);
  };
  return (
    <fieldset className="fields card">
      <legend>{say('unknown')}</legend>
      <p className="hint">{say('unknownHint')}</p>
      {unknown.slice(0, mostShown).map((thing) => (
        <TickField
          key={keyOf(thing)}
          label={say(`make_${thing.kind}`, { name: thing.name, of: thing.of ?? '' })}
          hint={say('inRows', { n: thing.rows })}
          ticked={ticked.has(keyOf(thing))}
          onChange={(on) => set(keyOf(thing), on)}
        />
      ))}
    </fieldset>
  );
}
