import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RuleNode } from '#words';
import { apiRule } from '../audiences/api-rule.js';
import { useMay } from '../parts/session.js';
import { api, take } from './client.js';
import type { AudienceOfWave } from './shapes.js';

/** As many as one answer may hold; a chapter has fewer circles and partners than that. */
const all = { query: { limit: 500 } };

const everyFiveSeconds = 5_000;
const everySecond = 1_000;
const everyTenSeconds = 10_000;

/** Every partner by name. */
export function usePartners() {
  return useQuery({ queryKey: ['partners'], queryFn: () => take(api.GET('/api/partners', { params: all })) });
}

/** Every circle with how many people it has. */
export function useCircles() {
  return useQuery({ queryKey: ['circles'], queryFn: () => take(api.GET('/api/circles', { params: all })) });
}

/** Every workplace by name. */
export function useWorkplaces() {
  return useQuery({
    queryKey: ['workplaces'],
    enabled: useMay()('GET /api/workplaces'),
    queryFn: () => take(api.GET('/api/workplaces', { params: all })),
  });
}

/** Every union local with its bargaining units. */
export function useUnionLocals() {
  return useQuery({
    queryKey: ['locals'],
    enabled: useMay()('GET /api/union-locals'),
    queryFn: () => take(api.GET('/api/union-locals', { params: all })),
  });
}

/** How many people of a circle, of a rule or of the whole chapter an ask would reach, and who is left out. */
export function useAudience(circleId: string | null, enabled = true, rule?: RuleNode) {
  const body = { circleId, language: null, ...(rule && { rule: apiRule(rule) }) };
  return useQuery({
    queryKey: ['audience', circleId, rule],
    enabled,
    queryFn: () => take(api.POST('/api/audiences/preview', { body })),
  });
}

/** Whom an ask goes to, as one sentence in each language. */
export function useAudienceWords(audience: AudienceOfWave | null) {
  const may = useMay();
  return useQuery({
    queryKey: ['audience-words', audience],
    enabled: audience !== null && may('POST /api/audiences/words'),
    queryFn: () => take(api.POST('/api/audiences/words', { body: audience ?? { circleId: null, language: null } })),
  });
}

/** Every audience that was saved. */
export function useAudiences() {
  return useQuery({
    queryKey: ['saved-audiences'],
    enabled: useMay()('GET /api/audiences'),
    queryFn: () => take(api.GET('/api/audiences', { params: all })),
  });
}

/** Replies that need a person; the menu, the live page and their own screen look at the same list. */
export function useWaitingReplies() {
  return useQuery({
    queryKey: ['replies'],
    enabled: useMay()('GET /api/replies'),
    queryFn: () => take(api.GET('/api/replies', { params: { query: {} } })),
    refetchInterval: everyFiveSeconds,
  });
}

/** Messages of which nobody knows whether they went; the menu, the action's page and their own screen look at them. */
export function useWaitingMessages() {
  return useQuery({
    queryKey: ['waiting-messages'],
    enabled: useMay()('GET /api/messages/parked'),
    queryFn: () => take(api.GET('/api/messages/parked')),
    refetchInterval: everyTenSeconds,
  });
}

/** Events that failed, the first of each key; only admins may see them. */
export function useWaitingEvents() {
  return useInfiniteQuery({
    queryKey: ['waiting-events'],
    enabled: useMay()('GET /api/parked-events'),
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { show: 'first' as const, ...(pageParam && { cursor: pageParam }) };
      return take(api.GET('/api/parked-events', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: everyTenSeconds,
  });
}

/** Actions that are coming up or that were; the first 500. */
export function useActions(when: 'upcoming' | 'past') {
  return useQuery({
    queryKey: ['actions', when],
    queryFn: () => take(api.GET('/api/actions', { params: { query: { when, limit: 500 } } })),
    refetchInterval: everyFiveSeconds,
  });
}

/** An action while it is looked at. */
export function useAction(id: string) {
  return useQuery({
    queryKey: ['action', id],
    queryFn: () => take(api.GET('/api/actions/{id}', { params: { path: { id } } })),
    refetchInterval: everySecond,
  });
}

/** The waves of an action while they are looked at. */
export function useWaves(actionId: string) {
  return useQuery({
    queryKey: ['waves', actionId],
    enabled: useMay()('GET /api/waves'),
    queryFn: () => take(api.GET('/api/waves', { params: { query: { actionId } } })),
    refetchInterval: everySecond,
  });
}

/** As many as one question for names may name. */
const mostNames = 2_000;

/** Names by id; whoever gave none is missing. */
export function useNames(contactIds: readonly string[]) {
  const ids = [...new Set(contactIds)].sort();
  return useQuery({
    queryKey: ['names', ids],
    enabled: ids.length > 0,
    staleTime: Infinity,
    // While a list grows by one, the names that are known stay.
    placeholderData: (before: Record<string, string> | undefined) => before,
    queryFn: () => namesOf(ids),
  });
}

async function namesOf(ids: readonly string[]): Promise<Record<string, string>> {
  const parts = Array.from({ length: Math.ceil(ids.length / mostNames) }, (_, part) =>
    ids.slice(part * mostNames, (part + 1) * mostNames),
  );
  const answers = await Promise.all(parts.map((contactIds) => take(api.POST('/api/names', { body: { contactIds } }))));
  return Object.assign({}, ...answers.map(({ names }) => names)) as Record<string, string>;
}

/** What was done, newest first, a page at a time. */
export function useAudit(search: Record<string, string>) {
  return useInfiniteQuery({
    queryKey: ['audit', search],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { ...search, ...(pageParam && { cursor: pageParam }) };
      return take(api.GET('/api/audit', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
