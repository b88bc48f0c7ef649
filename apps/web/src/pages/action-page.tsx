import { Button, Notice, Page, PostForm, SelectField, TextField } from '#look';
import type { Language } from '#words';
import { actionWords } from '../words/action-page.words.js';
import { ActionAbout } from './action-about.js';
import { parties, ShiftField } from './answer-fields.js';
import { actionPath, whenOf, type PublicAction } from './public-action.js';
import type { PublicCircle } from './public-circle.js';
import type { Reader } from './reader.js';

/** What was wrong with an answer; the same for every number, known to us or not. */
export type AnswerFault = 'PhoneMissing' | 'PhoneInvalid' | 'AnswerMissing' | 'ShiftMissing' | 'Away';

/** What the reader had typed, so that a fault does not cost them their typing. */
export interface AnswerDraft {
  readonly phone: string;
  /** People they bring besides themselves, 0 to `mostGuests`. */
  readonly guests: number;
  /** The shift they chose; null chooses the first. */
  readonly shiftId: string | null;
}

/**
 * The public page of an action, `/a/{slug}`. Its form posts `answer` (yes, maybe, no), `phone`, `guests`, `shiftId`
 * and `language` to {@link actionPath}; what is answered then must not depend on whether the number is known.
 */
export interface ActionPageView extends Reader {
  readonly action: PublicAction;
  /** Whose it is; null where it is of no circle that everybody may see. */
  readonly circle: Pick<PublicCircle, 'slug' | 'name'> | null;
  readonly draft: AnswerDraft;
  readonly fault: AnswerFault | null;
}

export const emptyDraft: AnswerDraft = { phone: '', guests: 0, shiftId: null };

export function ActionPage(view: ActionPageView) {
  const { site, language, action } = view;
  return (
    <Page
      site={site}
      language={language}
      title={action.title}
      description={preview(action, language)}
      path={actionPath(action.slug)}
      kind="public"
      listed
    >
      <div class={action.state === 'open' ? 'action roomy' : 'roomy stack'}>
        <ActionAbout {...view} />
        {action.state === 'open' ? <AnswerForm {...view} /> : <Ended {...view} />}
      </div>
    </Page>
  );
}

function preview(action: PublicAction, language: Language): string {
  const when = whenOf(action, language).full;
  if (action.state === 'cancelled') return actionWords.say(language, 'cancelled');
  if (action.state === 'over') return actionWords.say(language, 'previewOver', { when, place: action.place });
  return actionWords.say(language, 'preview', { when, place: action.place, needed: action.needed });
}

function AnswerForm(view: ActionPageView) {
  const { language, action, draft, fault } = view;
  const say = (key: Parameters<typeof actionWords.say>[1]) => actionWords.say(language, key);
  const phoneFault = fault === 'PhoneMissing' || fault === 'PhoneInvalid';
  // The fragment brings the reader back to the form when something was wrong with what they sent.
  return (
    <>
      <PostForm id="answer" action={`${actionPath(action.slug)}#answer`} class="fields stack" hidden={{ language }}>
        {/* The first button is what the Enter key presses: an answer is only ever given by tapping it. */}
        <button type="submit" disabled hidden />
        {fault && !phoneFault && (
          <p class="fault" role="alert">
            {say(`fault${fault}`)}
          </p>
        )}
        <ShiftField {...view} shiftId={draft.shiftId} />
        <div class="two">
          <TextField
            name="phone"
            type="tel"
            label={say('phone')}
            value={draft.phone}
            placeholder={say('phoneFormat')}
            autocomplete="tel"
            fault={phoneFault ? say(`fault${fault}`) : undefined}
            maxLength={24}
            required
          />
          <SelectField name="guests" label={say('party')} value={String(draft.guests)} choices={parties(language)} />
        </div>
        <p class="hint">{say('smallPrint')}</p>
      </PostForm>
      <AnswerButtons language={language} />
    </>
  );
}

function AnswerButtons({ language }: Pick<Reader, 'language'>) {
  const say = (key: 'yes' | 'maybe' | 'no') => actionWords.say(language, key);
  return (
    <div class="bar">
      <Button kind="yes" name="answer" value="yes" form="answer" gate wide>
        <span aria-hidden="true">✓</span> {say('yes')}
      </Button>
      <Button kind="plain" name="answer" value="maybe" form="answer" gate>
        {say('maybe')}
      </Button>
      <Button kind="plain" name="answer" value="no" form="answer" gate>
        {say('no')}
      </Button>
    </div>
  );
}

function Ended({ language, action }: ActionPageView) {
  const { coming } = action;
  return (
    <div class="stack">
      <Notice kind={action.state === 'cancelled' ? 'red' : 'blue'}>
        <b>{actionWords.say(language, action.state === 'cancelled' ? 'cancelled' : 'over')}</b>
      </Notice>
      {action.state === 'over' && coming > 0 && <p>{actionWords.say(language, 'overCounts', { coming })}</p>}
      <Button kind="dark" href={`/?lang=${language}`} gate>
        {actionWords.say(language, 'seeNext')}
      </Button>
    </div>
  );
}
