import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface ToldSectionProps {
  readonly title: string;
  /** Draws the section; what it calls when something is done is shown and read out above the list. */
  readonly children: (tell: (words: string) => void) => ReactNode;
}

/**
 * A list from which things go away once they are decided. Whoever decided by keyboard would stand nowhere then, so the
 * focus goes to the line that says what was done.
 */
export function ToldSection({ title, children }: ToldSectionProps) {
  const id = useId();
  const [told, setTold] = useState({ words: '' });
  const toldRef = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told.words !== '') toldRef.current?.focus();
  }, [told]);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={told.words ? 'notice green told' : 'told'} role="status" tabIndex={-1} ref={toldRef}>
        {told.words}
      </p>
      {children((words) => setTold({ words }))}
    </section>
  );
}
