import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from 'react-aria-components';

interface SureProps {
  /** What follows if they go on. */
  readonly warning: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  /** Whether what has to be chosen first is chosen. */
  readonly ready?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What has to be chosen first. */
  readonly children?: ReactNode;
}

/** Asks once more before something that cannot be undone; the keyboard lands on what is asked. */
export function Sure({ warning, yes, no, busy, ready = true, onYes, onNo, children }: SureProps) {
  const id = useId();
  const askedRef = useRef<HTMLDivElement>(null);
  useEffect(() => askedRef.current?.focus(), []);
  return (
    <div className="notice gold stack sure" role="group" aria-labelledby={id} tabIndex={-1} ref={askedRef}>
      {children}
      <p id={id}>{warning}</p>
      <div className="halves">
        <Button className="btn" onPress={onNo}>
          {no}
        </Button>
        <Button className="btn dark" isDisabled={busy || !ready} onPress={onYes}>
          {yes}
        </Button>
      </div>
    </div>
  );
}
