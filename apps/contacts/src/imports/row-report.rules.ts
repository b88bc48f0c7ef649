import type { PersonDraft } from '../people/person.js';
import type { Registered } from '../people/register-people.js';
import type { RowRemark } from './imports.routes.js';
import type { FileRow } from './read-membership-file.js';

/** A row with a person in it. */
export type AcceptedRow = FileRow & { readonly draft: PersonDraft };

/** What became of one row. */
export interface RowReport {
  readonly line: number;
  readonly outcome: Registered['outcome'] | 'refused';
  readonly remarks: readonly RowRemark[];
  readonly contactId: string | null;
}

/** How many rows came out how. */
export function countsOf(reports: readonly RowReport[]): Record<RowReport['outcome'], number> {
  const counts = { imported: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of reports) counts[outcome] += 1;
  return counts;
}

export function isAccepted(row: FileRow): row is AcceptedRow {
  return row.draft !== null;
}

export function refusedReport({ line, remarks }: FileRow): RowReport {
  return { line, outcome: 'refused', remarks, contactId: null };
}

/** One report per row, in the order of the groups; `registered` has one answer per row in the same order. */
export function takenReports(
  groups: readonly (readonly AcceptedRow[])[],
  registered: readonly Registered[],
): RowReport[] {
  const answers = registered.values();
  return groups.flatMap((group) =>
    group.flatMap((row, place) => {
      const { value: answer } = answers.next();
      return answer ? [taken(row, answer, place > 0)] : [];
    }),
  );
}

function taken({ line, draft, remarks }: AcceptedRow, registered: Registered, isRepeated: boolean): RowReport {
  const later: RowRemark[] = isRepeated ? ['same_person_above'] : [];
  if (registered.smsConsent === 'opted_out' && !draft.doNotCall) later.push('opted_out_before');
  else if (registered.emailConsent === 'opted_out') later.push('email_opted_out_before');
  if (registered.sharesAPhone) later.push('shares_a_phone');
  return {
    line,
    outcome: registered.outcome,
    remarks: [...remarks, ...later],
    contactId: registered.contactId,
  };
}
