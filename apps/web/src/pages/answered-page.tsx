import { Button, inLanguage, Page, Placard } from '#look';
import { mailLinkWords } from '../words/mail-links.words.js';
import { actionPath, answeredPath, whenOf, type Answer, type PublicAction } from './public-action.js';
import type { Reader } from './reader.js';

/** What follows an answer through a person's own link: it counts already, so nothing more is asked of them. */
export interface AnsweredPageView extends Reader {
  readonly action: PublicAction;
  readonly answer: Answer;
  readonly guests: number;
  readonly shiftId: string;
}

const titles = { yes: 'answeredYes', maybe: 'answeredMaybe', no: 'answeredNo' } as const;
const counted = { yes: 'countedYes', maybe: 'countedMaybe', no: 'countedNo' } as const;

export function AnsweredPage(view: AnsweredPageView) {
  const { site, language, action, answer, guests } = view;
  const title = mailLinkWords.say(language, titles[answer]);
  const withGuests = answer === 'yes' && guests > 0;
  const page = inLanguage(actionPath(action.slug), language);
  return (
    <Page site={site} language={language} title={title} path={answeredPath(action.slug, view)} kind="public">
      <div class="roomy narrow stack">
        <Placard title={title}>
          <p>
            <b>{mailLinkWords.say(language, withGuests ? 'countedYesWith' : counted[answer], { guests })}</b>
          </p>
        </Placard>
        <p>
          <b>{action.title}</b>
          <br />
          {whenOf(ofShift(view), language).full}
          <br />
          {action.place}
        </p>
        {answer !== 'maybe' && <p>{mailLinkWords.say(language, 'changedMind')}</p>}
        {answer === 'yes' && (
          <p>
            {mailLinkWords.say(language, 'bring')}
            <br />
            <a href={page}>{site.publicUrl + actionPath(action.slug)}</a>
          </p>
        )}
        <Button kind="plain" href={page} gate wide>
          {mailLinkWords.say(language, 'toAction')}
        </Button>
      </div>
    </Page>
  );
}

/** The action as if it had the chosen shift alone: that is when this person comes. */
function ofShift({ action, shiftId }: AnsweredPageView): PublicAction {
  const shift = action.shifts.find(({ id }) => id === shiftId);
  return shift ? { ...action, shifts: [shift] } : action;
}
