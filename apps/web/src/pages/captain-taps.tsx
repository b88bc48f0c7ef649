import { Button, PostForm } from '#look';
import { pageWhen, type Instant, type Language } from '#words';
import { captainWords } from '../words/captain.words.js';
import { herePath, type CaptainPageView, type CaptainPerson } from './captain.view.js';

/** A person, with the list and the shift in which they stand. */
export interface OfPerson {
  readonly view: CaptainPageView;
  readonly shiftId: string;
  readonly person: CaptainPerson;
}

/** The time of day at the line. */
export function timeOf(at: Instant, timeZone: string, language: Language): string {
  return pageWhen({ startsAt: at, timeZone, language }).hours;
}

/** The time of day without its half, for a button that is read while the half is plain to see. */
export function clockOf(at: Instant, timeZone: string, language: Language): string {
  return timeOf(at, timeZone, language).replace(/ .*/, '');
}

/** Takes a person's *here* back. */
export function Undo({ view, shiftId, person }: OfPerson) {
  const label = captainWords.say(view.language, 'undoFor', { name: person.name });
  return (
    <Tap view={view} shiftId={shiftId} tapped={{ contactId: person.contactId, undo: '1' }} kind="text" label={label}>
      {captainWords.say(view.language, 'undo')}
    </Tap>
  );
}

/** One tap of a captain: a form with one button, so that it works where nothing else does. */
export function Tap(props: {
  readonly view: CaptainPageView;
  readonly shiftId: string;
  readonly tapped: Readonly<Record<string, string>>;
  readonly kind: 'plain' | 'text';
  readonly label?: string;
  readonly children: string;
}) {
  const { path, language, search, formToken } = props.view;
  const hidden = { language, shiftId: props.shiftId, ...(search ? { search } : {}), ...props.tapped };
  return (
    <PostForm action={herePath(path)} formToken={formToken} hidden={hidden}>
      <Button kind={props.kind} label={props.label} gate={props.kind === 'plain'}>
        {props.children}
      </Button>
    </PostForm>
  );
}
