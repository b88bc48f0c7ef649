import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time slot of an action, as it was posted. */
export interface KnownShift {
  readonly shiftId: string;
  /** RFC 3339. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The copy of an action that texts about it are composed from. */
@Entity({ name: 'known_actions' })
export class KnownAction {
  @PrimaryColumn({ name: 'action_id', type: 'uuid', primaryKeyConstraintName: 'known_actions_pkey' })
  actionId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'partner_name', type: 'text', nullable: true })
  partnerName!: string | null;

  /** Of its public page; null for an action from before this was kept. */
  @Column({ name: 'slug', type: 'text', nullable: true })
  slug!: string | null;

  @Column({ name: 'place', type: 'text' })
  place!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'shifts', type: 'jsonb' })
  shifts!: KnownShift[];

  @Column({ name: 'first_start', type: 'timestamptz' })
  firstStart!: Date;

  @Column({ name: 'last_start', type: 'timestamptz' })
  lastStart!: Date;

  /** End of the last shift: until then an answer to the ask counts. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;
}
