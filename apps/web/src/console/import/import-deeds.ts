import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import type { FileLook, FileMapping, ImportReport, StartImport } from '../api/shapes.js';

const lookAgainMs = 700;

/** How a file would be read; the look before it stays in sight while the next one is on its way. */
export function useLook(id: string, mapping: FileMapping | null, circleId: string | null) {
  return useQuery({
    queryKey: ['look', id, mapping, circleId],
    retry: false,
    staleTime: Infinity,
    placeholderData: (before: FileLook | undefined) => before,
    queryFn: () => take(api.POST('/api/imports/{id}/look', { params: { path: { id } }, body: { mapping, circleId } })),
  });
}

/** An import while it is looked at, with the rows that somebody should look at once it is over. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: async (): Promise<ImportReport> => {
      const seen = await readImport(id, 'none');
      return seen.state === 'done' ? readImport(id, 'remarked') : seen;
    },
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : lookAgainMs),
  });
}

/** Nothing of it will change any more. */
export function isOver({ state }: Pick<ImportReport, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'given_up';
}

function readImport(id: string, rows: 'none' | 'remarked'): Promise<ImportReport> {
  return take(api.GET('/api/imports/{id}', { params: { path: { id }, query: { rows } } }));
}

export function startImport(id: string, body: StartImport): Promise<unknown> {
  return take(api.POST('/api/imports/{id}/start', { params: { path: { id } }, body }));
}

export function stopImport(id: string): Promise<unknown> {
  return take(api.POST('/api/imports/{id}/stop', { params: { path: { id } }, body: {} }));
}

export function resumeImport(id: string): Promise<unknown> {
  return take(api.POST('/api/imports/{id}/resume', { params: { path: { id } }, body: {} }));
}

/** Deletes what was sent of a file. */
export function dropImport(id: string): Promise<unknown> {
  return take(api.DELETE('/api/imports/{id}', { params: { path: { id } } }));
}
