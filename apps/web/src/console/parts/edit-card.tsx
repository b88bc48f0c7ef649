import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { placesWords } from '../words/places.words.js';
import { useDeed } from './deed.js';
import { useWords } from './language.js';
import { Trouble } from './trouble.js';

interface EditCardProps<T> {
  readonly title: string;
  /** The words of the button that opens it; "Change: title" when left out. */
  readonly open?: string;
  /** What the form holds when it is opened. */
  readonly first: T;
  readonly isReady?: (typed: T) => boolean;
  /** What is changed, where it has versions: the one that was shown when the form was opened is handed to `save`. */
  readonly version?: number;
  readonly save: (typed: T, version: number) => Promise<unknown>;
  /** Keys of the questions whose answers it changes. */
  readonly touches: readonly string[];
  readonly children: (typed: T, change: (part: Partial<T>) => void) => ReactNode;
}

/** A part of something that is opened for changing, with a save of its own. */
export function EditCard<T extends object>(props: EditCardProps<T>) {
  const { title, open, first, isReady, version = 0, save, touches, children } = props;
  const say = useWords(placesWords);
  const [stage, setStage] = useState<'shown' | 'open' | 'left'>('shown');
  const [typed, setTyped] = useState(first);
  const [looked, setLooked] = useState(version);
  const saving = useDeed(() => save(typed, looked), touches);
  const begin = (): void => {
    saving.reset();
    setTyped(first);
    setLooked(version);
    setStage('open');
  };
  // It closes once what it changed has come anew: whoever opens the next part changes what there is by then.
  const finish = (): void => saving.mutate(undefined, { onSuccess: () => setStage('left') });
  if (stage !== 'open') {
    return (
      <p>
        <Button className="btn" autoFocus={stage === 'left'} onPress={begin}>
          {open ?? say('change', { what: title })}
        </Button>
      </p>
    );
  }
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      {children(typed, (part) => setTyped((before) => ({ ...before, ...part })))}
      <Trouble error={saving.error} />
      <div className="halves">
        <Button className="btn" onPress={() => setStage('left')}>
          {say('leave')}
        </Button>
        <Button className="btn dark" isDisabled={saving.isPending || isReady?.(typed) === false} onPress={finish}>
          {say('save')}
        </Button>
      </div>
    </section>
  );
}
