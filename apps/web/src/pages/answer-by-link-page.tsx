import { Button, Notice, Page, PickField, PostForm, SelectField } from '#look';
import { actionWords } from '../words/action-page.words.js';
import { mailLinkWords } from '../words/mail-links.words.js';
import { ActionAbout } from './action-about.js';
import { parties, ShiftField } from './answer-fields.js';
import { actionPath, answerByLinkPath, type Answer, type PublicAction } from './public-action.js';
import type { Reader } from './reader.js';

/** What a person's own link opens with: the answer they tapped in the e-mail, or what they had chosen here. */
export interface LinkDraft {
  /** Null when the link names no answer; the form then asks for one. */
  readonly answer: Answer | null;
  readonly guests: number;
  /** Null chooses the first shift. */
  readonly shiftId: string | null;
}

/** What stands already. */
export interface LinkStanding {
  readonly answer: Answer;
  readonly guests: number;
}

export type LinkFault = 'AnswerMissing' | 'ShiftMissing' | 'Away';

/**
 * `/a/{slug}?t={token}&answer=yes`: the page of an action for the one person who got this link by e-mail. Opening it
 * changes nothing, whatever a scanner of e-mails does with it: only the button posts, to {@link answerByLinkPath}.
 */
export interface AnswerByLinkPageView extends Reader {
  readonly action: PublicAction;
  readonly token: string;
  readonly draft: LinkDraft;
  readonly standing: LinkStanding | null;
  readonly fault: LinkFault | null;
}

export function AnswerByLinkPage(view: AnswerByLinkPageView) {
  const { site, language, action, token, draft } = view;
  const query = new URLSearchParams({ t: token, ...(draft.answer ? { answer: draft.answer } : {}) });
  const path = `${actionPath(action.slug)}?${query.toString()}`;
  return (
    <Page site={site} language={language} title={action.title} path={path} kind="public" secretAddress>
      <div class="action roomy">
        <ActionAbout {...view} />
        <Form {...view} />
        <div class="bar">
          <Button kind="yes" form="answer" gate wide>
            {mailLinkWords.say(language, 'send')}
          </Button>
        </div>
      </div>
    </Page>
  );
}

function Form({ language, action, token, draft, standing, fault }: AnswerByLinkPageView) {
  const [first, ...more] = action.shifts;
  const hidden = { language, t: token, ...(first && more.length === 0 ? { shiftId: first.id } : {}) };
  return (
    <PostForm id="answer" action={answerByLinkPath(action.slug)} class="fields stack" hidden={hidden}>
      {fault && (
        <p class="fault" role="alert">
          {actionWords.say(language, `fault${fault}`)}
        </p>
      )}
      {standing && <Said language={language} standing={standing} />}
      <PickField
        name="answer"
        label={mailLinkWords.say(language, 'yourAnswer')}
        value={draft.answer ?? ''}
        beside
        choices={answers.map((value) => ({ value, label: actionWords.say(language, value) }))}
      />
      {more.length > 0 && <ShiftField language={language} action={action} shiftId={draft.shiftId} />}
      <SelectField
        name="guests"
        label={actionWords.say(language, 'party')}
        value={String(draft.guests)}
        choices={parties(language, draft.guests)}
      />
      <p class="hint">{mailLinkWords.say(language, 'onlyYours')}</p>
    </PostForm>
  );
}

const answers = ['yes', 'maybe', 'no'] as const satisfies readonly Answer[];
const saidKeys = { yes: 'saidYes', maybe: 'saidMaybe', no: 'saidNo' } as const;

function Said({ language, standing }: Pick<Reader, 'language'> & { readonly standing: LinkStanding }) {
  const { answer, guests } = standing;
  const withGuests = answer === 'yes' && guests > 0;
  return (
    <Notice kind={answer === 'yes' ? 'green' : 'blue'}>
      <b>{mailLinkWords.say(language, withGuests ? 'saidYesWith' : saidKeys[answer], { guests })}</b>{' '}
      {mailLinkWords.say(language, 'changeIt')}
    </Notice>
  );
}
