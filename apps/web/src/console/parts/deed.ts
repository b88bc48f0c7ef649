import { useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * Something that a button does: it is not done twice while it runs, what it changed is asked for anew, and what went
 * wrong stays to be shown.
 *
 * @param touches keys of the questions whose answers it changes.
 */
export function useDeed<Input = void, Output = unknown>(
  run: (input: Input) => Promise<Output>,
  touches: readonly string[] = [],
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    networkMode: 'always',
    onSuccess: () => Promise.all(touches.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
