import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RuleNames } from '#words';
import { api, take } from '../api/client.js';
import { useActions, useCircles, useUnionLocals, useWorkplaces } from '../api/questions.js';
import type { Choice } from '../parts/fields.js';
import { useMay } from '../parts/session.js';

/** What conditions choose from, by name, and the names of all of it. */
export interface RuleLists {
  readonly circles: readonly Choice<string>[];
  readonly workplaces: readonly Choice<string>[];
  readonly locals: readonly (Choice<string> & { readonly units: readonly Choice<string>[] })[];
  readonly tags: readonly Choice<string>[];
  readonly actions: readonly Choice<string>[];
  readonly names: RuleNames;
  readonly error: Error | null;
}

/** Asks for everything that a rule can name. */
export function useRuleLists(): RuleLists {
  const may = useMay();
  const circles = useCircles();
  const workplaces = useWorkplaces();
  const locals = useUnionLocals();
  const tags = useQuery({
    queryKey: ['tags'],
    enabled: may('GET /api/tags'),
    queryFn: () => take(api.GET('/api/tags')),
  });
  const upcoming = useActions('upcoming').data?.items;
  const past = useActions('past').data?.items;
  const error = circles.error ?? workplaces.error ?? locals.error ?? tags.error;
  return useMemo(() => {
    const lists = {
      circles: named(circles.data?.items),
      workplaces: named(workplaces.data?.items),
      locals: (locals.data?.items ?? []).map(({ id, name, units }) => {
        return { value: id, label: name, units: named(units) };
      }),
      tags: named(tags.data?.items),
      actions: [...(upcoming ?? []), ...(past ?? [])].map(({ id, title }) => ({ value: id, label: title })),
    };
    const every = [...Object.values(lists).flat(), ...lists.locals.flatMap(({ units }) => units)];
    const names = new Map(every.map(({ value, label }) => [value, label]));
    return { ...lists, names, error };
  }, [circles.data, workplaces.data, locals.data, tags.data, upcoming, past, error]);
}

function named(items: readonly { readonly id: string; readonly name: string }[] = []): Choice<string>[] {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}
