import { type ReactNode, useEffect, useRef } from 'react';

interface ScreenProps {
  readonly title: string;
  /** What stands above the title, such as where one is. */
  readonly above?: ReactNode;
  /** The title as this screen sets it; plain when left out. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
  /** The buttons at the thumb. */
  readonly bar?: ReactNode;
}

/** A screen: its title is what the browser's tab says and what a screen reader hears first. */
export function Screen({ title, above, heading, children, bar }: ScreenProps) {
  const topRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = title;
    window.scrollTo(0, 0);
    const first = topRef.current?.querySelector('h1');
    first?.setAttribute('tabindex', '-1');
    first?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className="screen">
      <div className="stack roomy" ref={topRef}>
        {above}
        {heading ?? <h1>{title}</h1>}
        {children}
      </div>
      {bar ? <div className="bar">{bar}</div> : null}
    </div>
  );
}
