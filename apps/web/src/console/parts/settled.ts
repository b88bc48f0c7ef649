import { useEffect, useState } from 'react';

/** What stands there once somebody pauses: not every letter is a question of its own. */
export function useSettled<T extends string>(typed: T, settleMs = 200): T {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(typed), settleMs);
    return () => clearTimeout(waiting);
  }, [typed, settleMs]);
  return settled;
}
