import { Injectable } from '@nestjs/common';
import type { AudienceTree } from '#contracts';
import { Database } from '#database';
import { conditionsOf, type SaidAudience, sayAudience } from '#words';

/** What rules name by id here. */
const namesById = `
  SELECT id, name FROM circles WHERE id = ANY($1)
  UNION ALL SELECT id, name FROM workplaces WHERE id = ANY($1)
  UNION ALL SELECT id, name FROM union_locals WHERE id = ANY($1)
  UNION ALL SELECT id, name FROM bargaining_units WHERE id = ANY($1)
  UNION ALL SELECT id, name FROM tags WHERE id = ANY($1)
  UNION ALL SELECT id, title FROM known_actions WHERE id = ANY($1) AND title IS NOT NULL`;

/** Says rules in words, with the names that things have now. */
@Injectable()
export class RuleNames {
  constructor(private readonly database: Database) {}

  /** Each of some audiences as one sentence in both languages, in their order. */
  async say(audiences: readonly SaidAudience[]): Promise<{ en: string; es: string }[]> {
    const ids = [...new Set(audiences.flatMap(idsOf))];
    const found = await this.database.query<{ id: string; name: string }>(namesById, [ids]);
    const names = new Map(found.map(({ id, name }) => [id, name]));
    return audiences.map((audience) => ({
      en: sayAudience('en', audience, names),
      es: sayAudience('es', audience, names),
    }));
  }

  /** The same of one rule alone. */
  async sayRules(rules: readonly AudienceTree[]): Promise<{ en: string; es: string }[]> {
    return this.say(rules.map((rule) => ({ circleId: null, language: null, rule })));
  }
}

function idsOf({ circleId, rule }: SaidAudience): string[] {
  const named = rule ? conditionsOf(rule).flatMap((condition) => Object.entries<unknown>({ ...condition })) : [];
  return [...named, ['circleId', circleId] as const]
    .filter(([field]) => field.endsWith('Id'))
    .map(([, id]) => id)
    .filter((id) => typeof id === 'string');
}
