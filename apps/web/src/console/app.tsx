import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import type { Address } from './api/addresses.js';
import { api, keepPageToken, take } from './api/client.js';
import { Boundary } from './parts/boundary.js';
import { Menu } from './parts/menu.js';
import { OnlyFor } from './parts/only-for.js';
import { type Section, sectionsOf } from './parts/sections.rules.js';
import { type HeardSession, SignedIn, useSession } from './parts/session.js';
import { Signs } from './parts/signs.js';
import { useWords } from './parts/language.js';
import { Trouble } from './parts/trouble.js';
import { consoleWords } from './words/console.words.js';
import { ActionsScreen } from './actions/actions-screen.js';

const screens = {
  post: () => import('./post/post-screens.js'),
  action: () => import('./action/action-screen.js'),
  again: () => import('./again/again-screen.js'),
  replies: () => import('./replies/replies-screen.js'),
  people: () => import('./people/people-screens.js'),
  circles: () => import('./circles/circles-screens.js'),
  workplaces: () => import('./workplaces/workplaces-screens.js'),
  locals: () => import('./locals/locals-screens.js'),
  audiences: () => import('./audiences/audiences-screen.js'),
  waiting: () => import('./waiting/waiting-screen.js'),
  audit: () => import('./audit/audit-screen.js'),
  hold: () => import('./hold/hold-screen.js'),
  invitations: () => import('./invitations/invitations-screen.js'),
  exports: () => import('./exports/exports-screen.js'),
  boards: () => import('./boards/boards-screen.js'),
  line: () => import('./line/line-screen.js'),
};
const PostScreens = lazy(async () => ({ default: (await screens.post()).PostScreens }));
const ActionScreen = lazy(async () => ({ default: (await screens.action()).ActionScreen }));
const AgainScreen = lazy(async () => ({ default: (await screens.again()).AgainScreen }));
const RepliesScreen = lazy(async () => ({ default: (await screens.replies()).RepliesScreen }));
const AudiencesScreens = lazy(async () => ({ default: (await screens.audiences()).AudiencesScreens }));
const WaitingScreen = lazy(async () => ({ default: (await screens.waiting()).WaitingScreen }));
const AuditScreen = lazy(async () => ({ default: (await screens.audit()).AuditScreen }));
const HoldScreen = lazy(async () => ({ default: (await screens.hold()).HoldScreen }));
const ExportsScreen = lazy(async () => ({ default: (await screens.exports()).ExportsScreen }));
const InvitationsScreen = lazy(async () => ({ default: (await screens.invitations()).InvitationsScreen }));
const BoardsScreen = lazy(async () => ({ default: (await screens.boards()).BoardsScreen }));
const LineScreen = lazy(async () => ({ default: (await screens.line()).LineScreen }));
const CirclesScreens = lazy(async () => ({ default: (await screens.circles()).CirclesScreens }));
const WorkplacesScreens = lazy(async () => ({ default: (await screens.workplaces()).WorkplacesScreens }));
const LocalsScreens = lazy(async () => ({ default: (await screens.locals()).LocalsScreens }));
const PeopleScreens = lazy(async () => ({ default: (await screens.people()).PeopleScreens }));

/** The first screens of those who do not begin with the actions. */
const beginnings: Partial<Record<Section, ComponentType>> = {
  line: LineScreen,
  boards: BoardsScreen,
  replies: RepliesScreen,
  waiting: WaitingScreen,
  audit: AuditScreen,
};

/** The clock of practice mode may be stepped at any time; a real one only drifts. */
const clockChecks = { practice: 2_000, live: 30_000 };

/** The staff console: asks who is signed in, then shows the screen of the address. */
export function App() {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: askWhoIsIn,
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
        <Signs />
        <Boundary instead={(error) => <Broken error={error} />}>
          <Suspense>
            <Screens />
          </Suspense>
        </Boundary>
      </Router>
    </SignedIn>
  );
}

async function askWhoIsIn(): Promise<HeardSession> {
  const session = await take(api.GET('/api/session'));
  keepPageToken(session.pageToken);
  return { ...session, heardAt: performance.now() };
}

/** The screens by address, each with what it asks first. */
const routes: readonly {
  readonly path: string;
  readonly asking: Address;
  readonly draw: (name: string) => ReactNode;
}[] = [
  { path: '/post/:name?', asking: 'POST /api/actions', draw: (step) => <PostScreens step={step} /> },
  { path: '/actions/:name', asking: 'GET /api/actions/:id', draw: (id) => <ActionScreen key={id} id={id} /> },
  { path: '/again/:name', asking: 'POST /api/waves', draw: (id) => <AgainScreen key={id} id={id} /> },
  { path: '/replies', asking: 'GET /api/replies', draw: () => <RepliesScreen /> },
  { path: '/waiting', asking: 'GET /api/messages/parked', draw: () => <WaitingScreen /> },
  { path: '/audit', asking: 'GET /api/audit', draw: () => <AuditScreen /> },
  { path: '/exports', asking: 'GET /api/exports', draw: () => <ExportsScreen /> },
  { path: '/invitations', asking: 'GET /api/staff/invitations', draw: () => <InvitationsScreen /> },
  { path: '/hold', asking: 'GET /api/legal-hold', draw: () => <HoldScreen /> },
  { path: '/audiences/:name?', asking: 'GET /api/audiences', draw: (part) => <AudiencesScreens part={part} /> },
  { path: '/circles/:name?', asking: 'GET /api/circles/:id', draw: (id) => <CirclesScreens id={id} /> },
  { path: '/workplaces/:name?', asking: 'GET /api/workplaces/:id', draw: (id) => <WorkplacesScreens id={id} /> },
  { path: '/locals/:name?', asking: 'GET /api/union-locals/:id', draw: (id) => <LocalsScreens id={id} /> },
  { path: '/people/:name?', asking: 'GET /api/contacts', draw: (part) => <PeopleScreens part={part} /> },
];

function Screens() {
  return (
    <Switch>
      {routes.map(({ path, asking, draw }) => (
        <Route key={path} path={path}>
          {({ name }: { readonly name?: string }) => <OnlyFor asking={asking}>{draw(name ?? '')}</OnlyFor>}
        </Route>
      ))}
      <Route>
        <Home />
      </Route>
    </Switch>
  );
}

/** Where the reader's role begins. */
function Home() {
  const [first = 'actions'] = sectionsOf(useSession());
  const Begin = beginnings[first] ?? ActionsScreen;
  return <Begin />;
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
