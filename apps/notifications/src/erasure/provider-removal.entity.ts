import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A text of an erased person that the provider is still to forget. */
@Entity({ name: 'provider_removals' })
@Index('provider_removals_due', ['nextTryAt'])
@Check('provider_removals_kind_check', "kind IN ('sent', 'received')")
export class ProviderRemoval {
  /** Of the message or reply, which ties it to nobody any more; the provider's id stands there. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'provider_removals_pkey' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'sent' | 'received';

  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  @Column({ name: 'attempts', type: 'smallint', default: 0 })
  attempts!: number;

  @Column({ name: 'next_try_at', type: 'timestamptz' })
  nextTryAt!: Date;

  /** Since when people are told that it does not work. */
  @Column({ name: 'parked_at', type: 'timestamptz', nullable: true })
  parkedAt!: Date | null;
}
