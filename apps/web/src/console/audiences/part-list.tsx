import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { PickOne, TickField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { audiencesWords } from '../words/audiences.words.js';
import { beginningOf } from './kinds.rules.js';
import { changed, newKey, type Part, type PartList } from './parts.rules.js';
import { PartCard } from './part-card.js';
import type { RuleLists } from './rule-lists.js';

interface PartsProps {
  readonly list: PartList;
  readonly change: (list: PartList) => void;
  readonly lists: RuleLists;
  /** What the button says that puts in a condition. */
  readonly addWords: string;
  /** How many lists stand around this one. */
  readonly level: number;
}

/** So deep may a list stand in lists here; what came deeper by other ways is shown all the same. */
const deepestLevel = 2;

/** The parts of a list, each in a card of its own, and the ways to put in more. The keyboard follows what is done. */
export function Parts({ list, change, lists, addWords, level }: PartsProps) {
  const say = useWords(audiencesWords);
  const { topRef, goTo } = useFocusAfter();
  const put = (part: Part): void => {
    goTo(part.key);
    change({ ...list, parts: [...list.parts, part] });
  };
  const remove = (key: string): void => {
    goTo(null);
    change(changed(list, key, null));
  };
  const condition = (): Part => ({ key: newKey(), isNot: false, condition: beginningOf('in_circle') });
  return (
    <div className="stack" ref={topRef}>
      {list.parts.map((part) =>
        'parts' in part ? (
          <Group
            key={part.key}
            list={part}
            change={(next) => change(changed(list, part.key, next))}
            remove={() => remove(part.key)}
            lists={lists}
            level={level + 1}
          />
        ) : (
          <PartCard
            key={part.key}
            part={part}
            lists={lists}
            change={(next) => change(changed(list, part.key, next))}
            remove={() => remove(part.key)}
          />
        ),
      )}
      <p className="halves">
        <Button className="btn" data-add onPress={() => put(condition())}>
          {addWords}
        </Button>
        {level < deepestLevel && (
          <Button
            className="btn"
            onPress={() => put({ key: newKey(), isNot: false, mode: 'any', parts: [condition(), condition()] })}
          >
            {say('addGroup')}
          </Button>
        )}
      </p>
    </div>
  );
}

/** All or any of some conditions. */
export function ModeField({ list, change }: Pick<PartsProps, 'list' | 'change'>) {
  const say = useWords(audiencesWords);
  return (
    <PickOne
      label={say('mode')}
      value={list.mode}
      onChange={(mode) => change({ ...list, mode })}
      choices={[
        { value: 'all', label: say('mode_all') },
        { value: 'any', label: say('mode_any') },
      ]}
    />
  );
}

type GroupProps = Omit<PartsProps, 'addWords'> & { readonly remove: () => void };

function Group({ list, change, remove, lists, level }: GroupProps) {
  const say = useWords(audiencesWords);
  return (
    <fieldset className="fields card" data-part={list.key}>
      <legend>{say('group')}</legend>
      <ModeField list={list} change={change} />
      <Parts list={list} change={change} lists={lists} addWords={say('add')} level={level} />
      <TickField label={say('isNot')} ticked={list.isNot} onChange={(isNot) => change({ ...list, isNot })} />
      <Button className="btn text" onPress={remove} aria-label={`${say('removePart')}: ${say('group')}`}>
        {say('removePart')}
      </Button>
    </fieldset>
  );
}

/** Puts the keyboard on what was put in, or, when something was taken out, where one can put in more. */
function useFocusAfter() {
  const topRef = useRef<HTMLDivElement>(null);
  const waitingRef = useRef<{ readonly key: string | null } | null>(null);
  useEffect(() => {
    const waiting = waitingRef.current;
    waitingRef.current = null;
    if (!waiting) return;
    const into = waiting.key === null ? ':scope > .halves [data-add]' : `[data-part="${waiting.key}"] select`;
    topRef.current?.querySelector<HTMLElement>(into)?.focus();
  });
  return {
    topRef,
    goTo: (key: string | null): void => {
      waitingRef.current = { key };
    },
  };
}
