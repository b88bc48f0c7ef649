import type { RuleNode } from '#words';
import type { paths } from '../api/schema.js';

type Body = NonNullable<paths['/api/audiences']['post']['requestBody']>['content']['application/json'];

/** A rule as the API takes it: its types end at the depth that the service refuses to go beyond. */
export function apiRule(rule: RuleNode): Body['rule'] {
  return JSON.parse(JSON.stringify(rule)) as Body['rule'];
}
