import { Button, CheckField, PostForm, TextField } from '#look';
import { actionWords } from '../words/action-page.words.js';
import { circleWords } from '../words/circle-page.words.js';
import { circlePath } from './public-circle.js';
import type { Reader } from './reader.js';

/** What a person agrees to by joining, word for word, under the version that is kept with their consent. */
export interface JoinWording {
  readonly version: number;
  readonly text: string;
}

/** What is wrong with a form; never anything about the number, known to us or not. */
export type JoinFault = 'NameMissing' | 'PhoneMissing' | 'PhoneInvalid' | 'AgreeMissing' | 'WordsChanged' | 'Away';

/** What had been typed, so that a fault does not cost people their typing. The box is never ticked for them. */
export interface JoinDraft {
  readonly name: string;
  readonly phone: string;
}

export const emptyJoin: JoinDraft = { name: '', phone: '' };

export interface JoinFormView extends Pick<Reader, 'language'> {
  readonly slug: string;
  readonly draft: JoinDraft;
  readonly fault: JoinFault | null;
  /** Null while nobody can say what people would agree to: then nobody is asked. */
  readonly wording: JoinWording | null;
}

/** The form by which somebody asks to join a circle; it posts to the circle's own page. */
export function JoinForm(view: JoinFormView) {
  const { language, wording, fault } = view;
  const say = (key: Parameters<typeof circleWords.say>[1]) => circleWords.say(language, key);
  return (
    <section id="join" class="card stack">
      <h2>{say('joinTitle')}</h2>
      {wording === null ? (
        <p>{say('joinAway')}</p>
      ) : (
        <>
          <p>{say('joinLead')}</p>
          {(fault === 'Away' || fault === 'WordsChanged') && (
            <p class="fault" role="alert">
              {say(`fault${fault}`)}
            </p>
          )}
          <Fields {...view} wording={wording} />
        </>
      )}
    </section>
  );
}

function Fields({ language, slug, draft, fault, wording }: JoinFormView & { readonly wording: JoinWording }) {
  const say = (key: Parameters<typeof circleWords.say>[1]) => circleWords.say(language, key);
  const faultOf = (...own: readonly JoinFault[]) => (fault && own.includes(fault) ? say(`fault${fault}`) : undefined);
  // The fragment brings the reader back to the form when something was wrong with what they sent.
  return (
    <PostForm
      action={`${circlePath(slug)}#join`}
      class="stack"
      hidden={{ language, wordingVersion: String(wording.version) }}
    >
      <TextField
        name="name"
        label={say('name')}
        value={draft.name}
        autocomplete="name"
        fault={faultOf('NameMissing')}
        maxLength={80}
        required
      />
      <TextField
        name="phone"
        type="tel"
        label={say('phone')}
        value={draft.phone}
        placeholder={actionWords.say(language, 'phoneFormat')}
        autocomplete="tel"
        fault={faultOf('PhoneMissing', 'PhoneInvalid')}
        maxLength={24}
        required
      />
      <CheckField name="agree" label={wording.text} fault={faultOf('AgreeMissing')} required />
      <p class="hint">{say('smallPrint')}</p>
      <Button kind="yes" gate wide>
        {say('join')}
      </Button>
    </PostForm>
  );
}
