import type { z } from 'zod';
import type { audienceRule } from '#contracts';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One planned send of one ask to one audience. An action has one wave of each number, whoever plans it and how often. */
@Entity({ name: 'waves' })
@Unique('waves_once', ['actionId', 'number'])
@Check('waves_kind_check', "kind IN ('invite', 'nudge', 'further')")
@Check('waves_held_for_check', "held_for IN ('restored', 'counting', 'approval')")
@Check('waves_state_check', "state IN ('running', 'paused', 'stopped')")
export class Wave {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'waves_pkey' })
  id!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  /** The first of its action; to people who have not answered; to people who were not asked yet. */
  @Column({ name: 'kind', type: 'text' })
  kind!: 'invite' | 'nudge' | 'further';

  /** 1 for the first of its action. */
  @Column({ name: 'number', type: 'smallint', default: 1 })
  number!: number;

  @Column({ name: 'state', type: 'text' })
  state!: string;

  /** Why it is paused, when no chair paused it; see `waveView`. */
  @Column({ name: 'held_for', type: 'text', nullable: true })
  heldFor!: 'restored' | 'counting' | 'approval' | null;

  /** Account that posted its action. */
  @Column({ name: 'posted_by', type: 'uuid', nullable: true })
  postedBy!: string | null;

  /** The second person, where one was needed. */
  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy!: string | null;

  /** Undo time over. */
  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  /** An ask later than this reaches nobody in time. */
  @Column({ name: 'ask_until', type: 'timestamptz' })
  askUntil!: Date;

  /** People the rule named, once contacts has told all of them. */
  @Column({ name: 'audience', type: 'integer', nullable: true })
  audience!: number | null;

  /** Whom it is for, as it was when its action was posted; null for a wave from before this was kept. */
  @Column({ name: 'audience_rule', type: 'jsonb', nullable: true })
  audienceRule!: z.output<typeof audienceRule> | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
