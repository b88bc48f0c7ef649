import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The e-mail of a wave in one language, composed once and never changed; only each person's own links are filled in. */
@Entity({ name: 'wave_mails' })
export class WaveMail {
  @PrimaryColumn({ name: 'wave_id', type: 'uuid', primaryKeyConstraintName: 'wave_mails_pkey' })
  waveId!: string;

  @PrimaryColumn({ name: 'language', type: 'text', primaryKeyConstraintName: 'wave_mails_pkey' })
  language!: string;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  /** The part that stands alone where nobody shows HTML. */
  @Column({ name: 'body', type: 'text' })
  body!: string;

  @Column({ name: 'html', type: 'text' })
  html!: string;

  /** The action's shifts as an iCalendar file. */
  @Column({ name: 'calendar', type: 'text' })
  calendar!: string;
}
