import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { SignOut } from './sign-out.js';

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

/** A screen: its title is what the browser's tab says and what a screen reader hears first. The first one leads out. */
export function Screen({ title, above, heading, children, bar }: ScreenProps) {
  const [path] = useLocation();
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
        {path === '/' && <SignOut />}
      </div>
      {bar ? <div className="bar">{bar}</div> : null}
    </div>
  );
}
