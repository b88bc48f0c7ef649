import { useLanguage } from './language.js';
import { useSession } from './session.js';
import { instantWhen } from './when.js';

/** Says an instant as the chapter's wall shows it, in the language of the page: which day, and at what time. */
export function useWhen(): (at: string) => { readonly day: string; readonly hours: string } {
  const language = useLanguage();
  const { timeZone } = useSession();
  return (at) => {
    const { day, hours } = instantWhen(at, timeZone, language);
    return { day, hours };
  };
}
