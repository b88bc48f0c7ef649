import { Entity, PrimaryColumn } from 'typeorm';

/**
 * A person of a wave's audience whom notifications does not know yet: the audience and the people travel on topics of
 * their own, and the audience may be faster. Their text is planned when they arrive.
 */
@Entity({ name: 'awaited_contacts' })
export class AwaitedContact {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'awaited_contacts_pkey' })
  contactId!: string;

  @PrimaryColumn({ name: 'wave_id', type: 'uuid', primaryKeyConstraintName: 'awaited_contacts_pkey' })
  waveId!: string;
}
