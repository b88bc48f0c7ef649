import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An opt-out of the journal whose address this database does not know, or knows no more; it closes when it comes. */
@Entity({ name: 'awaited_closings' })
export class AwaitedClosing {
  @PrimaryColumn({ name: 'hash', type: 'bytea', primaryKeyConstraintName: 'awaited_closings_pkey' })
  hash!: Buffer;

  @Column({ name: 'how', type: 'text' })
  how!: string;

  @Column({ name: 'closed_at', type: 'timestamptz' })
  closedAt!: Date;
}
