import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useDeed } from './deed.js';
import { Sure } from './sure.js';
import { Trouble } from './trouble.js';

interface TwoTapsProps {
  /** The words of the first tap. */
  readonly open: string;
  readonly warning: string;
  readonly yes: string;
  readonly no: string;
  /** What the second tap does. */
  readonly run: () => Promise<unknown>;
  /** What is said once it is done, where nothing else on the screen shows it. */
  readonly done?: string;
  /** Keys of the questions whose answers it changes. */
  readonly touches: readonly string[];
  /** Whether what has to be chosen first is chosen. */
  readonly ready?: boolean;
  /** How the first button looks, besides being one. */
  readonly look?: string;
  /** What has to be chosen first. */
  readonly children?: ReactNode;
}

/** A deed that is asked once more before it is done; whoever leaves it stands where they began. */
export function TwoTaps({ open, run, touches, done, look = '', children, ...asked }: TwoTapsProps) {
  const [stage, setStage] = useState<'shown' | 'asked' | 'left' | 'done'>('shown');
  const deed = useDeed(async () => {
    await run();
    setStage(done === undefined ? 'left' : 'done');
  }, touches);
  if (stage === 'done') return <p role="status">{done}</p>;
  if (stage !== 'asked') {
    return (
      <p>
        <Button className={`btn ${look}`} autoFocus={stage === 'left'} onPress={() => setStage('asked')}>
          {open}
        </Button>
      </p>
    );
  }
  return (
    <div className="stack">
      <Sure {...asked} busy={deed.isPending} onYes={() => deed.mutate()} onNo={() => setStage('left')}>
        {children}
      </Sure>
      <Trouble error={deed.error} />
    </div>
  );
}
