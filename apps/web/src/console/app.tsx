import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { api, take } from './api/client.js';
import { Boundary } from './parts/boundary.js';
import { Menu } from './parts/menu.js';
import { sectionsOf } from './parts/sections.rules.js';
import { SignedIn, useSession } from './parts/session.js';
import { useWords } from './parts/language.js';
import { Trouble } from './parts/trouble.js';
import { consoleWords } from './words/console.words.js';
import { ActionsScreen } from './actions/actions-screen.js';

const screens = {
  post: () => import('./post/post-screens.js'),
  action: () => import('./action/action-screen.js'),
  replies: () => import('./replies/replies-screen.js'),
  people: () => import('./people/people-screens.js'),
  waiting: () => import('./waiting/waiting-screen.js'),
  audit: () => import('./audit/audit-screen.js'),
};
const PostScreens = lazy(async () => ({ default: (await screens.post()).PostScreens }));
const ActionScreen = lazy(async () => ({ default: (await screens.action()).ActionScreen }));
const RepliesScreen = lazy(async () => ({ default: (await screens.replies()).RepliesScreen }));
const WaitingScreen = lazy(async () => ({ default: (await screens.waiting()).WaitingScreen }));
const AuditScreen = lazy(async () => ({ default: (await screens.audit()).AuditScreen }));
const PeopleScreens = lazy(async () => ({ default: (await screens.people()).PeopleScreens }));

/** The clock of practice mode may be stepped at any time; a real one only drifts. */
const clockChecks = { practice: 2_000, live: 30_000 };

/** The staff console: asks who is signed in, then shows the screen of the address. */
export function App() {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: async () => ({ ...(await take(api.GET('/api/session'))), heardAt: performance.now() }),
    refetchInterval: ({ state }) => clockChecks[state.data?.practice ? 'practice' : 'live'],
  });
  const entered = session.data !== undefined;
  useEffect(() => {
    if (entered) fetchAhead();
  }, [entered]);
  if (!session.data) return session.error ? <Trouble error={session.error} /> : null;
  return (
    <SignedIn session={session.data}>
      <Router base="/console">
        <Menu />
        <Boundary instead={(error) => <Broken error={error} />}>
          <Suspense>
            <Screens />
          </Suspense>
        </Boundary>
      </Router>
    </SignedIn>
  );
}

function Screens() {
  return (
    <Switch>
      <Route path="/post/:step?">{({ step }) => <PostScreens step={step ?? ''} />}</Route>
      <Route path="/actions/:id">{({ id }) => <ActionScreen key={id} id={id} />}</Route>
      <Route path="/replies">
        <RepliesScreen />
      </Route>
      <Route path="/waiting">
        <WaitingScreen />
      </Route>
      <Route path="/audit">
        <AuditScreen />
      </Route>
      <Route path="/people/:part?">{({ part }) => <PeopleScreens part={part ?? ''} />}</Route>
      <Route>
        <Home />
      </Route>
    </Switch>
  );
}

/** Where the reader's role begins. */
function Home() {
  const [first] = sectionsOf(useSession().role);
  if (first === 'waiting') return <WaitingScreen />;
  if (first === 'audit') return <AuditScreen />;
  return first === 'replies' ? <RepliesScreen /> : <ActionsScreen />;
}

/** A screen that could not be drawn, or whose part of the program did not arrive: only loading anew helps. */
function Broken({ error }: { readonly error: unknown }) {
  const say = useWords(consoleWords);
  return (
    <div className="stack roomy">
      <Trouble error={error} />
      <button type="button" className="btn" onClick={() => location.reload()}>
        {say('loadAgain')}
      </button>
    </div>
  );
}

/** The other screens' scripts, while there is a connection: posting goes on in a dead spot. */
function fetchAhead(): void {
  for (const fetchScreen of Object.values(screens)) {
    // Without a connection the screen asks again when it is opened, and says so then.
    fetchScreen().catch(() => undefined);
  }
}
