import type { SiteView } from '#look';
import type { Language } from '#words';

/** What every page knows besides its own matter: the installation, and the language its reader chose. */
export interface Reader {
  readonly site: SiteView;
  readonly language: Language;
}
