import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { Address } from '../api/addresses.js';
import type { Session } from '../api/shapes.js';

/** Who is signed in, and the moment on this machine's own steady clock at which we were told so. */
export interface HeardSession extends Session {
  readonly heardAt: number;
}

const SessionContext = createContext<HeardSession | null>(null);

/** Everything inside knows who is signed in and which installation this is. */
export function SignedIn({ session, children }: { readonly session: HeardSession; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in; screens are drawn only when somebody is. */
export function useSession(): HeardSession {
  const session = use(SessionContext);
  if (!session) throw new Error('This part was drawn before anybody was signed in.');
  return session;
}

/** Tells whether the role of whoever is signed in may ask for an address: what would be refused is not shown. */
export function useMay(): (address: Address) => boolean {
  const { may } = useSession();
  return (address) => may.includes(address);
}

/**
 * The present instant by the product's clock, in milliseconds since 1970, renewed twice a second. Practice mode may
 * have moved that clock, and a phone's own may be wrong: so it is what we were told, and what has gone by since.
 */
export function useNow(): number {
  const { now, heardAt } = useSession();
  const [steady, setSteady] = useState(() => performance.now());
  useEffect(() => {
    const ticking = setInterval(() => setSteady(performance.now()), 500);
    return () => clearInterval(ticking);
  }, []);
  return Date.parse(now) + Math.max(0, steady - heardAt);
}
