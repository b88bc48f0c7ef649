/** So many requests within so many seconds; who stays below on average may also come with all of them at once. */
export interface Pace {
  readonly most: number;
  readonly seconds: number;
}

/** What bounds the requests to some addresses. */
export interface Limits {
  /** By the network address of whoever asks. Two hundred people on one picket may share one, behind one carrier. */
  readonly address: Pace;
  /** By the session, the script's token or the link that is shown; where a form names a phone, by that. */
  readonly holder?: Pace;
  /**
   * Links that open nothing and signatures that are wrong, by the network address. Above it only links that have
   * opened something before are looked at from there: who guesses is stopped, and their neighbours are not.
   */
  readonly misses?: Pace;
}

const minute = 60;
const tenMinutes = 10 * minute;
const guesses = { most: 60, seconds: tenMinutes };

export const limitClasses = {
  files: { address: { most: 6_000, seconds: minute } },
  // Health, metrics: a machine asks them every few seconds.
  probes: { address: { most: 600, seconds: minute } },
  pages: { address: { most: 1_500, seconds: minute } },
  links: { address: { most: 1_500, seconds: minute }, holder: { most: 600, seconds: minute }, misses: guesses },
  // A wall of boards reconnects at once after the network was away.
  streams: { address: { most: 600, seconds: minute }, holder: { most: 300, seconds: minute }, misses: guesses },
  // Two hundred people answer within ten minutes from one address, some of them twice; a phone changes its mind.
  answers: { address: { most: 600, seconds: tenMinutes }, holder: { most: 10, seconds: tenMinutes }, misses: guesses },
  // A hall in which everybody joins at once. Each wish is a text that we pay for and a stranger may get, so one phone
  // is asked for few times.
  joins: { address: { most: 300, seconds: tenMinutes }, holder: { most: 10, seconds: tenMinutes } },
  // A captain notes a whole line in a few minutes, with helpers who share the list.
  taps: { address: { most: 3_000, seconds: minute }, holder: { most: 600, seconds: minute }, misses: guesses },
  // One click of a mail program; such programs come from the few addresses of large providers.
  leaving: { address: { most: 1_500, seconds: minute }, holder: { most: 30, seconds: minute }, misses: guesses },
  // The provider is never slowed down: a STOP must get through. Wrong signatures are.
  hooks: { address: { most: 60_000, seconds: minute }, misses: { most: 300, seconds: minute } },
  door: { address: { most: 60, seconds: tenMinutes } },
  reads: { address: { most: 9_000, seconds: minute }, holder: { most: 1_800, seconds: minute } },
  changes: { address: { most: 1_500, seconds: minute }, holder: { most: 300, seconds: minute } },
  // Eight megabytes each.
  imports: { address: { most: 30, seconds: tenMinutes }, holder: { most: 30, seconds: tenMinutes } },
  // Half a megabyte each: a million rows are some three hundred, several of them under way at once.
  parts: { address: { most: 3_000, seconds: tenMinutes }, holder: { most: 2_000, seconds: tenMinutes } },
  /** Addresses that there are none of. */
  nowhere: { address: { most: 300, seconds: minute } },
  /** What nobody has thought of yet. */
  unnamed: { address: { most: 30, seconds: tenMinutes } },
} as const satisfies Readonly<Record<string, Limits>>;

/** The name of a class of limits. */
export type LimitClass = keyof typeof limitClasses;

/**
 * Which addresses of the front door belong to which class. The first line that a route begins with counts, so the
 * narrower ones stand before the wider; a route that begins with none of them gets the strictest class.
 */
export const limitTable: readonly (readonly [beginning: string, name: LimitClass])[] = [
  ['GET /assets/', 'files'],
  ['GET /look/', 'files'],
  ['GET /healthz', 'probes'],
  ['GET /readyz', 'probes'],
  ['GET /metrics', 'probes'],
  ['POST /hooks/', 'hooks'],
  ['GET /b/:token/stream', 'streams'],
  ['GET /b/:token', 'links'],
  ['GET /k/:token', 'links'],
  ['POST /k/:token', 'taps'],
  ['GET /a/', 'links'],
  ['POST /a/', 'answers'],
  ['POST /c/', 'joins'],
  ['GET /unsubscribe/:token', 'links'],
  ['POST /unsubscribe/:token', 'leaving'],
  ['GET /signin/mail/:token', 'door'],
  ['GET /setup/:token', 'door'],
  ['POST /signin', 'door'],
  ['POST /setup/', 'door'],
  ['POST /api/sessions/passkey', 'door'],
  ['PUT /api/imports/', 'parts'],
  ['POST /api/imports', 'imports'],
  ['GET /api/', 'reads'],
  ['POST /api/', 'changes'],
  ['PUT /api/', 'changes'],
  ['PATCH /api/', 'changes'],
  ['DELETE /api/', 'changes'],
  ['POST /approve/', 'changes'],
  ['POST /prove', 'changes'],
  ['POST /sign-ins/', 'changes'],
  ['POST /staff/', 'changes'],
  ['GET /', 'pages'],
];

/** The class of a route as the router knows it, `METHOD /path`; HEAD counts as GET. */
export function classOf(line: string): LimitClass {
  const asked = line.replace(/^HEAD /, 'GET ');
  return limitTable.find(([beginning]) => asked.startsWith(beginning))?.[1] ?? 'unnamed';
}
