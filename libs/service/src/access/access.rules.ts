import type { Caller, Role } from '#runtime';
import type { Access } from './access-table.js';

/**
 * What bounds a role on a route. `own action` is looked at before the route is reached, because the address names the
 * action; the others by the use case, which alone knows what belongs to whom.
 */
export const checks = {
  'own action': 'the action of their scope, until its hours are over',
  'people of own action': 'people who answered or came to the action of their scope',
  'people of waiting replies': 'people whose replies wait for somebody to read them',
  'own circles': 'the circles of their scope, and the people in them',
  'own exports': 'exports that they asked for, of the circles of their scope',
  'own boards': 'boards of actions that are done with the partner of their scope',
  posted: 'actions that are posted, without the host',
  'lesser roles': 'any role but admin and chair',
} as const;

/** The name of a check. */
export type Check = keyof typeof checks;

/** What a scoped role must have in its signed scope before anything is asked of a service. */
const scopeOf: Readonly<Partial<Record<Role, 'circles' | 'action' | 'partner'>>> = {
  convener: 'circles',
  captain: 'action',
  partner: 'partner',
};

type Person = NonNullable<Caller['person']>;

/** Only the front door and the command line speak for people; what another process says of a person counts nothing. */
const speakForPeople: ReadonlySet<string> = new Set(['web', 'cli']);

/** A request as far as access goes. */
export interface Asked {
  readonly caller: Caller;
  /** The id of the address, where it has one. */
  readonly id: string | undefined;
  readonly now: Date;
}

/** Whether a request may pass: the role of whoever asks may not, or it may and this is not theirs. */
export type Verdict = 'allowed' | 'wrong_role' | 'out_of_scope';

/** What the entries of a route say to a proven caller. */
export function judge(access: readonly Access[], { caller, id, now }: Asked): Verdict {
  if (access.includes(`service:${caller.service}`)) return 'allowed';
  const { person } = caller;
  if (!person || !speakForPeople.has(caller.service)) return 'wrong_role';
  const entry = access.find((one) => roleOf(one) === person.role);
  if (!entry) return 'wrong_role';
  return isInScope(person, checkOf(entry), { id, now }) ? 'allowed' : 'out_of_scope';
}

function isInScope(person: Person, check: string | undefined, { id, now }: Pick<Asked, 'id' | 'now'>): boolean {
  const needed = scopeOf[person.role];
  if (needed && !person.scope?.[needed]) return false;
  // What no check bounds is their own session: they may look at it and end it when their hours are over, too.
  if (check === undefined) return true;
  return !isOver(person, now) && (check !== 'own action' || person.scope?.action === id);
}

/** The role that an entry names, with or without a check; undefined when it names none. */
export function roleOf(access: Access): string {
  return access.split(': ')[0] ?? '';
}

/** The check behind a role, or undefined. */
export function checkOf(access: Access): string | undefined {
  return access.split(': ')[1];
}

function isOver({ scope }: Person, now: Date): boolean {
  return scope?.until !== undefined && Date.parse(scope.until) <= now.getTime();
}
