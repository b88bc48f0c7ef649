import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { apiRule } from '../audiences/api-rule.js';
import { api, take } from '../api/client.js';
import { useAction, useAudience, useWaves } from '../api/questions.js';
import type { Action } from '../api/shapes.js';
import { ActionPlacard } from '../parts/action-placard.js';
import { useDeed } from '../parts/deed.js';
import { PickOne } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useNow } from '../parts/session.js';
import { useSettled } from '../parts/settled.js';
import { Trouble } from '../parts/trouble.js';
import { AskMails } from '../post/ask-mails.js';
import { AskTexts } from '../post/ask-texts.js';
import type { Draft } from '../post/draft.rules.js';
import { ExtraWords } from '../post/extra-words.js';
import { FirstText } from '../post/first-text.js';
import { howItGoes } from '../post/posting.rules.js';
import { type Preview, previewWave } from '../post/use-preview.js';
import { AudienceField, Whom } from '../post/who-fields.js';
import { WhoIsAsked } from '../post/who-is-asked.js';
import { againWords } from '../words/again.words.js';
import { againRules, type FurtherKind } from './again.rules.js';
import { AlreadyOut } from './already-out.js';

/** Whom somebody asks with a wave after the first, and in which words. */
type Again = Pick<Draft, 'circleId' | 'rule' | 'audienceId' | 'extraWords'> & { readonly kind: FurtherKind };

/** Asks those who have not answered, or people who were not asked yet: everything is told before it is sent. */
export function AgainScreen({ id }: { readonly id: string }) {
  const say = useWords(againWords);
  const action = useAction(id);
  if (!action.data) {
    return (
      <Screen title={say('title')}>
        <Trouble error={action.error} />
      </Screen>
    );
  }
  return <AskAgain action={action.data} />;
}

function AskAgain({ action }: { readonly action: Action }) {
  const say = useWords(againWords);
  const { extraWords } = action;
  const [again, setAgain] = useState<Again>({ kind: 'nudge', circleId: null, extraWords });
  const change = (part: Partial<Again>): void => setAgain((before) => ({ ...before, ...part }));
  const rules = againRules(again.kind, action.id, again.rule);
  const people = useAudience(again.circleId, true, rules.asked);
  const wave = useAskPreview(action, again);
  const preview = people.data && wave.data && { people: people.data, wave: wave.data };
  return (
    <Screen title={say('title')} bar={<SendBar action={action} again={again} preview={preview} />}>
      <ActionPlacard action={action} small />
      <WhomToAsk again={again} change={change} />
      <Trouble error={people.error ?? wave.error} />
      {preview && (
        <>
          <WhoIsAsked people={preview.people} />
          <AlreadyOut circleId={again.circleId} rules={rules} />
          <FirstText wave={preview.wave} people={preview.people.people} timeZone={action.timeZone} />
        </>
      )}
      <ExtraWords words={again.extraWords} change={(words) => change({ extraWords: words })} />
      {preview && <AskTexts texts={preview.wave.texts} />}
      {preview && <AskMails mails={preview.wave.mails} people={preview.people.byChannel.email} />}
    </Screen>
  );
}

function useAskPreview(action: Action, { extraWords }: Again) {
  // Not every letter is a question of its own.
  const words = useSettled(JSON.stringify(extraWords), 300);
  return useQuery({
    queryKey: ['ask-again', action.id, words],
    placeholderData: keepPreviousData,
    queryFn: () => previewWave({ ...action, extraWords: JSON.parse(words) as Again['extraWords'] }),
  });
}

function WhomToAsk({ again, change }: { readonly again: Again; readonly change: (part: Partial<Again>) => void }) {
  const say = useWords(againWords);
  const kinds = (['nudge', 'further'] as const).map((kind) => ({ value: kind, label: say(kind) }));
  const choose = (kind: FurtherKind): void => change({ kind, circleId: null, rule: undefined, audienceId: undefined });
  return (
    <>
      <PickOne label={say('whom')} value={again.kind} onChange={choose} choices={kinds} />
      <p className="hint">{say(`${again.kind}Hint`)}</p>
      {again.kind === 'further' && (
        <>
          <AudienceField draft={again} change={change} />
          {again.rule && <Whom draft={again} change={change} />}
        </>
      )}
    </>
  );
}

interface SendBarProps {
  readonly action: Action;
  readonly again: Again;
  readonly preview: Preview | undefined;
}

function SendBar({ action, again, preview }: SendBarProps) {
  const say = useWords(againWords);
  const [, go] = useLocation();
  const now = useNow();
  const waves = useWaves(action.id).data?.waves;
  const send = useDeed(async () => {
    await plan(action.id, again, waves?.length ?? 0);
    go(`/actions/${action.id}`);
  }, ['waves']);
  const how = preview ? howItGoes(preview, now) : 'without';
  const n = preview?.people.people ?? 0;
  const words = how === 'without' ? say('nobody') : say(how === 'later' ? 'sendLater' : 'send', { n });
  return (
    <>
      {send.error && (
        <div className="wide">
          <Trouble error={send.error} />
        </div>
      )}
      <Button className="btn gate" onPress={() => go(`/actions/${action.id}`)}>
        {say('back')}
      </Button>
      <Button
        className="btn gate red"
        isDisabled={how === 'without' || !waves || send.isPending}
        onPress={() => send.mutate()}
      >
        {preview && !send.isPending ? words : say('sending')}
      </Button>
    </>
  );
}

function plan(actionId: string, { kind, circleId, rule, extraWords }: Again, after: number): Promise<unknown> {
  const audience = { circleId, language: null, ...(rule && { rule: apiRule(rule) }) };
  return take(api.POST('/api/waves', { body: { actionId, kind, after, audience, extraWords } }));
}
