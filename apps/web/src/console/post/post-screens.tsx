import type { ComponentType, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { postWords } from '../words/post.words.js';
import { CheckScreen } from './check-screen.js';
import { isFilled, isTouched, reachable, type Step, steps } from './draft.rules.js';
import { StepCount } from './step-count.js';
import type { StepProps } from './step-props.js';
import { useDraft } from './use-draft.js';
import { WhatFields } from './what-fields.js';
import { WhenFields } from './when-fields.js';
import { WhereFields } from './where-fields.js';
import { WhoFields } from './who-fields.js';

const fieldsOf: Readonly<Record<Exclude<Step, 'check'>, ComponentType<StepProps>>> = {
  what: WhatFields,
  when: WhenFields,
  where: WhereFields,
  who: WhoFields,
};

/** Posting an action: five short screens, each with an address, of which the last one says what will happen. */
export function PostScreens({ step: asked }: { readonly step: string }) {
  const { draft, change, forget } = useDraft();
  const [, go] = useLocation();
  const step = reachable(asked, draft);
  const at = steps.indexOf(step);
  const back = (): void => go(`/post/${steps[at - 1] ?? ''}`);
  if (step === 'check') return <CheckScreen draft={draft} change={change} forget={forget} back={back} />;
  const Fields = fieldsOf[step];
  const next = (): void => go(`/post/${steps[at + 1] ?? ''}`);
  return (
    <StepFrame step={step} back={at > 0 ? back : undefined} next={isFilled(step, draft) ? next : undefined}>
      <Fields draft={draft} change={change} />
      {at === 0 && isTouched(draft) && <StartAnew forget={forget} />}
    </StepFrame>
  );
}

function StepFrame(props: {
  readonly step: Step;
  readonly back: (() => void) | undefined;
  readonly next: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const say = useWords(postWords);
  const { step, back, next, children } = props;
  const bar = (
    <>
      {back && (
        <Button className="btn gate" onPress={back}>
          {say('back')}
        </Button>
      )}
      <Button className={`btn gate dark${back ? '' : ' wide'}`} isDisabled={!next} {...(next && { onPress: next })}>
        {say('next')}
      </Button>
    </>
  );
  return (
    <Screen title={say(`title_${step}`)} above={<StepCount step={step} />} bar={bar}>
      {children}
    </Screen>
  );
}

function StartAnew({ forget }: { readonly forget: () => void }) {
  const say = useWords(postWords);
  return (
    <Button className="btn text" onPress={forget}>
      {say('startAnew')}
    </Button>
  );
}
