import { usePageToken } from '#look';
import type { Language } from '#words';
import { signInWords } from '../words/sign-in.words.js';

/** What the browser's script says when a passkey does not work out. */
export type PasskeyTexts = Readonly<Record<'failed' | 'cancelled' | 'away' | 'unable' | 'known', string>>;

export interface PasskeyButtonProps {
  readonly language: Language;
  /** Whether the device is to make a key or to sign with one. */
  readonly deed: 'sign' | 'make';
  /** Where the challenge comes from, and where the device's answer goes. */
  readonly challenge: string;
  readonly answer: string;
  /** Path of ours to go to afterwards; null for what the server thinks best. */
  readonly next: string | null;
  readonly label: string;
  readonly plain?: boolean;
}

/** A button that only a script can serve: it stays hidden until the script is there. */
export function PasskeyButton({ language, deed, challenge, answer, next, label, plain }: PasskeyButtonProps) {
  const say = (key: Parameters<typeof signInWords.say>[1]) => signInWords.say(language, key);
  const texts: PasskeyTexts = {
    failed: say('passkeyFailed'),
    cancelled: say('passkeyCancelled'),
    away: say('passkeyAway'),
    unable: say('passkeyUnable'),
    known: say('passkeyKnown'),
  };
  const data = {
    'data-passkey': deed,
    'data-challenge': challenge,
    'data-answer': answer,
    'data-next': next ?? undefined,
    'data-page-token': usePageToken(),
  };
  return (
    <div class="stack" {...data} data-texts={JSON.stringify(texts)} hidden>
      <button type="button" class={`btn ${plain ? 'plain' : 'dark'} gate wide`}>
        {label}
      </button>
      <p class="fault" role="status" />
    </div>
  );
}
