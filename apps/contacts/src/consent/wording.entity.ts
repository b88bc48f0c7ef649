import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Words that people were shown when they agreed, in both languages; a change of them is a version of its own. */
@Entity({ name: 'consent_wordings' })
@Unique('consent_wordings_words', ['kind', 'en', 'es'])
export class ConsentWording {
  @PrimaryColumn({ name: 'version', type: 'integer', primaryKeyConstraintName: 'consent_wordings_pkey' })
  version!: number;

  /** Where they are shown: `join`. */
  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'en', type: 'text' })
  en!: string;

  @Column({ name: 'es', type: 'text' })
  es!: string;

  @Column({ name: 'shown_since', type: 'timestamptz' })
  shownSince!: Date;
}
