import { useQuery } from '@tanstack/react-query';
import { api, ApiRefused, take } from '../api/client.js';
import type { Action, AudiencePreview, WavePreview } from '../api/shapes.js';
import { type Draft, draftBody } from './draft.rules.js';

/** What posting would do, as the services say it. */
export interface Preview {
  readonly people: AudiencePreview;
  readonly wave: WavePreview;
}

const everyTenSeconds = 10_000;

/** Keeps the draft with the service; `onKept` learns under which id. */
export function useKeptAction(draft: Draft, onKept: (id: string) => void) {
  return useQuery({
    queryKey: ['kept', { ...draft, id: null }],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      const action = await keepDraft(draft);
      onKept(action.id);
      return action;
    },
  });
}

/** Asks what posting would do now: while one thinks, people opt out and quiet hours begin. */
export function usePreview(action: Action | undefined) {
  return useQuery({
    queryKey: ['preview', action?.id, action?.updatedAt],
    enabled: action !== undefined,
    refetchInterval: everyTenSeconds,
    queryFn: () => (action ? previewOf(action) : Promise.reject(new Error('There is nothing to preview yet.'))),
  });
}

async function previewOf(action: Action): Promise<Preview> {
  const [people, wave] = await Promise.all([
    take(api.POST('/api/audiences/preview', { body: action.audience })),
    previewWave(action),
  ]);
  return { people, wave };
}

/** How the ask of an action would read now, and when the first text would go. */
export function previewWave(action: Action): Promise<WavePreview> {
  const { title, kind, place, timeZone, extraWords } = action;
  const shifts = action.shifts.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  const partnerName = action.partner?.name ?? null;
  const body = { title, kind, place, timeZone, extraWords, shifts, partnerName };
  return take(api.POST('/api/waves/preview', { body }));
}

async function keepDraft(draft: Draft): Promise<Action> {
  const body = draftBody(draft);
  if (draft.id === null) return take(api.POST('/api/actions', { body }));
  try {
    return await take(api.PATCH('/api/actions/{id}', { params: { path: { id: draft.id } }, body }));
  } catch (refused) {
    // This phone may remember a draft of an installation that has been set up anew.
    if (refused instanceof ApiRefused && refused.problem.code === 'action_unknown')
      return keepDraft({ ...draft, id: null });
    throw refused;
  }
}
