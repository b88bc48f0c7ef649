import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { AudienceTree } from '#contracts';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Partner } from '../partners/partner.entity.js';
import type { ActionKind } from './action.shapes.js';

/** A picket, rally, meeting… as a chair drafts and posts it. */
@Entity({ name: 'actions' })
@Unique('actions_slug', ['slug'])
@Index('actions_by_start', ['state', 'firstStartsAt', 'id'])
@Index('actions_by_change', ['state', 'updatedAt', 'id'])
@Index('actions_to_tally', ['lastEndsAt'], { where: `state = 'posted' AND tallied_at IS NULL` })
@Check('actions_state', `state IN ('draft', 'posted')`)
@Check(
  'actions_posted_whole',
  `state = 'draft' OR (slug IS NOT NULL AND posted_at IS NOT NULL AND last_ends_at IS NOT NULL)`,
)
export class Action {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'actions_pkey' })
  id!: string;

  @Column({ name: 'state', type: 'text' })
  state!: 'draft' | 'posted';

  /** Of the public page; made when the action is posted. */
  @Column({ name: 'slug', type: 'text', nullable: true })
  slug!: string | null;

  @Column({ name: 'kind', type: 'text' })
  kind!: ActionKind;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'what', type: 'text' })
  what!: string;

  @Column({ name: 'place', type: 'text' })
  place!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'partner_id', type: 'uuid', nullable: true })
  partnerId!: string | null;

  @ManyToOne(() => Partner)
  @JoinColumn({ name: 'partner_id', foreignKeyConstraintName: 'actions_partner' })
  partner!: Partner | null;

  @Column({ name: 'campaign_id', type: 'uuid', nullable: true })
  campaignId!: string | null;

  @ManyToOne(() => Campaign)
  @JoinColumn({ name: 'campaign_id', foreignKeyConstraintName: 'actions_campaign' })
  campaign!: Campaign | null;

  @Column({ name: 'host_contact_id', type: 'uuid', nullable: true })
  hostContactId!: string | null;

  /** Who the host is when they are no contact: it may name a person, so it is sealed. */
  @Column({ name: 'host_words', type: 'bytea', nullable: true })
  hostWords!: Buffer | null;

  @Column({ name: 'host_may_be_named', type: 'boolean' })
  hostMayBeNamed!: boolean;

  @Column({ name: 'audience_circle_id', type: 'uuid', nullable: true })
  audienceCircleId!: string | null;

  @Column({ name: 'audience_language', type: 'text', nullable: true })
  audienceLanguage!: 'en' | 'es' | null;

  /** Null without a rule: everybody of the circle. */
  @Column({ name: 'audience_rule', type: 'jsonb', nullable: true })
  audienceRule!: AudienceTree | null;

  /** Whose it is in public; null where it is of no circle. */
  @Column({ name: 'circle_id', type: 'uuid', nullable: true })
  circleId!: string | null;

  @Column({ name: 'extra_words_en', type: 'text' })
  extraWordsEn!: string;

  @Column({ name: 'extra_words_es', type: 'text' })
  extraWordsEs!: string;

  /** Of all shifts; null while there are none. */
  @Column({ name: 'first_starts_at', type: 'timestamptz', nullable: true })
  firstStartsAt!: Date | null;

  @Column({ name: 'last_ends_at', type: 'timestamptz', nullable: true })
  lastEndsAt!: Date | null;

  /** Who said and did what becomes numbers sooner. */
  @Column({ name: 'sensitive', type: 'boolean', default: false })
  sensitive!: boolean;

  /** When that happened. */
  @Column({ name: 'tallied_at', type: 'timestamptz', nullable: true })
  talliedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ name: 'posted_at', type: 'timestamptz', nullable: true })
  postedAt!: Date | null;
}
