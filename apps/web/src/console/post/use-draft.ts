import { useEffect, useState } from 'react';
import { useSession } from '../parts/session.js';
import { wallDate } from '../parts/when.js';
import { type Draft, isDraft, newDraft } from './draft.rules.js';

const storedAs = 'turnout.draft';

/** The draft of this phone, and what is done with it. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Throws it away; a new one begins. */
  readonly forget: () => void;
}

/** The draft is kept as it is typed, so that a killed tab or a dead spot loses nothing. */
export function useDraft(): KeptDraft {
  const { now, timeZone } = useSession();
  const [draft, setDraft] = useState(readDraft);
  const shown = draft ?? newDraft(wallDate(now, timeZone), timeZone);
  useEffect(() => {
    if (draft) localStorage.setItem(storedAs, JSON.stringify(draft));
    else localStorage.removeItem(storedAs);
  }, [draft]);
  return {
    draft: shown,
    change: (part) => setDraft((before) => ({ ...(before ?? shown), ...part })),
    forget: () => {
      // At once: whoever forgets may leave this screen before it is drawn again.
      localStorage.removeItem(storedAs);
      setDraft(null);
    },
  };
}

function readDraft(): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storedAs) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    // What cannot be read is worth nothing; a new draft begins.
    return null;
  }
}
