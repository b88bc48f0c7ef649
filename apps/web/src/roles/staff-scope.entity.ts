import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AccessKey } from '../sign-in/access-key.entity.js';
import { Staff } from '../sign-in/staff.entity.js';

/** One thing that bounds somebody's role; until they come in it belongs to their set-up link. */
@Entity({ name: 'staff_scopes' })
@Check('staff_scopes_kind_check', `kind IN ('circle', 'action', 'partner')`)
@Check('staff_scopes_owner_check', `(key_id IS NULL) <> (staff_id IS NULL)`)
@Index('staff_scopes_by_staff', ['staff'])
@Index('staff_scopes_by_key', ['key'])
export class StaffScope {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @ManyToOne(() => AccessKey, { nullable: true })
  @JoinColumn({ name: 'key_id', foreignKeyConstraintName: 'staff_scopes_key_id_fkey' })
  key!: AccessKey | null;

  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'staff_scopes_staff_id_fkey' })
  staff!: Staff | null;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'circle' | 'action' | 'partner';

  /** Id of the circle, action or partner, in the service that owns it. */
  @Column({ name: 'target_id', type: 'uuid' })
  targetId!: string;

  /** A captain may act until then. */
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt!: Date | null;
}
