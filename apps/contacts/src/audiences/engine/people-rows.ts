import { type AudiencePerson, type Deed, deeds, type Reach } from './people-table.js';
import type { ActionPeople } from './rule-bits.js';

/** A person as the database tells of them. */
export interface WholeRow {
  readonly id: string;
  readonly stamp: string;
  readonly language: 'en' | 'es';
  readonly postalCode: string | null;
  readonly memberSince: number | null;
  readonly source: string;
  readonly anyHour: boolean;
  readonly otherLanguages: readonly string[];
  readonly unionLocalId: string | null;
  readonly unitId: string | null;
  readonly facets: readonly string[];
  readonly week: string;
  readonly reach: Reach;
  readonly sharedAddress: string | null;
}

/** When a person did what last; null for never. */
export type DeedsRow = { readonly id: string } & Readonly<Record<Deed, number | null>>;

/** What a person did at one action. */
export interface ActionRow {
  readonly id: string;
  readonly asked: number | null;
  readonly answer: 'yes' | 'maybe' | 'no' | null;
  readonly answered: number | null;
  readonly attended: number | null;
  readonly noShow: number | null;
}

/** Of the number of a transaction its end, which is enough to tell it from the one before. */
export function stampOf(transaction: string): number {
  return Number(BigInt.asUintN(32, BigInt(transaction)));
}

export function personOf(row: WholeRow): AudiencePerson {
  const { id, language, postalCode, memberSince, week, reach, sharedAddress } = row;
  const unit = row.unitId === null ? [] : [`unit:${row.unionLocalId ?? ''}:${row.unitId}`];
  const facets = [
    ...row.facets,
    ...(row.anyHour ? ['any_hour'] : []),
    ...(row.unionLocalId === null ? [] : [`local:${row.unionLocalId}`, ...unit]),
    ...row.otherLanguages.map((tag) => `speaks:${tag.toLowerCase()}`),
    `source:${row.source}`,
  ];
  return { id, language, postalCode, memberSince, week, reach, sharedAddress, facets, stamp: stampOf(row.stamp) };
}

const never = Object.fromEntries(deeds.map((deed) => [deed, 0])) as Readonly<Record<Deed, number>>;

export function deedsOf(row: DeedsRow | undefined): Readonly<Record<Deed, number>> {
  if (!row) return never;
  return Object.fromEntries(deeds.map((deed) => [deed, row[deed] ?? 0])) as Readonly<Record<Deed, number>>;
}

/** By ordinals; people who are not known have left since. */
export function actionPeopleOf(rows: readonly ActionRow[], ordinalOf: (id: string) => number): ActionPeople {
  const known = rows.map((row) => ({ ...row, ordinal: ordinalOf(row.id) })).filter(({ ordinal }) => ordinal >= 0);
  const column = (read: (row: ActionRow) => number | null): Uint32Array =>
    Uint32Array.from(known, (row) => read(row) ?? 0);
  const answered = (answer: string) => column((row) => (row.answer === answer ? row.answered : null));
  return {
    ordinals: Uint32Array.from(known, ({ ordinal }) => ordinal),
    times: {
      asked: column(({ asked }) => asked),
      attended: column(({ attended }) => attended),
      noShow: column(({ noShow }) => noShow),
      ...{ yes: answered('yes'), maybe: answered('maybe'), no: answered('no') },
    },
  };
}
