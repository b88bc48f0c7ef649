import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Action } from '../actions/action.entity.js';

/** A captain's link to the list of a line; made from the id and the link key, and stored nowhere. */
@Entity({ name: 'captain_links' })
@Index('captain_links_of_action', ['actionId'])
export class CaptainLink {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'captain_links_pkey' })
  id!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @ManyToOne(() => Action)
  @JoinColumn({ name: 'action_id', foreignKeyConstraintName: 'captain_links_action' })
  action!: Action;

  /** What it is called in rows that an older version wrote; empty in all others. */
  @Column({ name: 'name', type: 'text', default: '' })
  name!: string;

  /** What it is called, sealed; null for nothing. */
  @Column({ name: 'sealed_name', type: 'bytea', nullable: true })
  sealedName!: Buffer | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  /** Id of the person who shared it. */
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
