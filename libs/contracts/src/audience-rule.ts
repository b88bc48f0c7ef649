import { z } from 'zod';

/** What a person can do at an action. */
export const skill = z.enum(['marshal', 'medic', 'interpreter', 'driver', 'captain']);

/** What a person is where they work. */
export const workplaceRole = z.enum(['rank_and_file', 'steward', 'officer', 'staff']);

/** How a person came to be known. */
export const contactSource = z.enum(['console', 'import', 'walk_in', 'joined']);

const id = z.uuid();
const days = z.int().min(1).max(3650);
const miles = z.number().min(0.5).max(3000);

/** A stretch of every week in the person's own time; one that goes past midnight is two. Monday is 1. */
const hours = {
  weekday: z.int().min(1).max(7),
  fromMinute: z.int().min(0).max(1439),
  untilMinute: z.int().min(1).max(1440),
};

const isAStretch = ({ fromMinute, untilMinute }: { fromMinute: number; untilMinute: number }) =>
  fromMinute < untilMinute;
const untilLater = { error: 'It ends after it begins; a stretch past midnight is two.', path: ['untilMinute'] };

/** Null, null: ever, at any action. */
const when = { withinDays: days.nullable(), actionId: id.nullable() };

/** Something that is so of a person or is not. */
export const audienceCondition = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('in_circle'), circleId: id }),
    z.strictObject({ is: z.literal('at_workplace'), workplaceId: id, role: workplaceRole.nullable() }),
    z.strictObject({ is: z.literal('in_local'), unionLocalId: id, unitId: id.nullable() }),
    /** The language in which they are asked. */
    z.strictObject({ is: z.literal('speaks'), language: z.enum(['en', 'es']) }),
    /** One of the further languages that they speak, as a tag such as `vi` or `zh-Hant`. */
    z.strictObject({
      is: z.literal('also_speaks'),
      language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
    }),
    z.strictObject({ is: z.literal('has_skill'), skill }),
    z.strictObject({ is: z.literal('has_tag'), tagId: id }),
    /** Agreed to be called at any hour for strike emergencies. */
    z.strictObject({ is: z.literal('any_hour') }),
    /** Agreed to be asked about that too, on the channel on which they are asked. */
    z.strictObject({ is: z.literal('agreed_to'), purpose: z.literal('elections') }),
    z.strictObject({ is: z.literal('came_from'), source: contactSource }),
    /** At least so long; nobody whose first day is not known. */
    z.strictObject({ is: z.literal('member_for'), days }),
    /** Said that they can come all through these hours. */
    z.strictObject({ is: z.literal('can_come'), ...hours }).refine(isAStretch, untilLater),
    /** Has no shift of their own, that we know of, in these hours. */
    z.strictObject({ is: z.literal('free_then'), ...hours }).refine(isAStretch, untilLater),
    z.strictObject({ is: z.literal('near'), postalCode: z.string().regex(/^[0-9]{5}$/), miles }),
    z.strictObject({ is: z.literal('near_action'), actionId: id, miles }),
    z.strictObject({ is: z.literal('attended'), ...when }),
    z.strictObject({ is: z.literal('no_show'), ...when }),
    /** Their last answer; null: any. */
    z.strictObject({ is: z.literal('answered'), answer: z.enum(['yes', 'maybe', 'no']).nullable(), ...when }),
    z.strictObject({ is: z.literal('asked'), ...when }),
    /** Was sent a text about any action. */
    z.strictObject({ is: z.literal('texted_within'), days }),
  ])
  .meta({ id: 'AudienceCondition' });
export type AudienceCondition = z.output<typeof audienceCondition>;

/** All of nothing is everybody, any of nothing is nobody. */
export type AudienceTree =
  | { readonly all: readonly AudienceTree[] }
  | { readonly any: readonly AudienceTree[] }
  | { readonly not: AudienceTree }
  | AudienceCondition;

/** How deep groups may stand in groups. */
export const deepestRule = 5;
export const mostConditions = 60;

type TreeSchema = z.ZodType<AudienceTree, AudienceTree>;

/** Each depth is a schema of its own, so that no request can make us read deeper than we mean to. */
function groupsOf(inner: TreeSchema): TreeSchema {
  const some = z.array(inner).max(mostConditions);
  return z.union([
    audienceCondition,
    z.strictObject({ all: some }),
    z.strictObject({ any: some }),
    z.strictObject({ not: inner }),
  ]);
}

const depths = Array.from({ length: deepestRule - 1 }, (_, index) => index + 1);
const withinGroups = depths.reduce<TreeSchema>(
  (inner, depth) => groupsOf(inner).meta({ id: `AudienceRule${String(depth)}` }),
  audienceCondition,
);

/** Whom a rule means, as conditions in groups of all, any and not: at most five deep, of at most 60 conditions. */
export const audienceTree = groupsOf(withinGroups)
  .refine((tree) => conditionsOf(tree).length <= mostConditions, 'A rule has at most 60 conditions.')
  .meta({ id: 'AudienceRule' });

/** Every condition of a rule, wherever it stands. */
export function conditionsOf(tree: AudienceTree): readonly AudienceCondition[] {
  if ('all' in tree) return tree.all.flatMap(conditionsOf);
  if ('any' in tree) return tree.any.flatMap(conditionsOf);
  return 'not' in tree ? conditionsOf(tree.not) : [tree];
}
