import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { RuleNode } from '#words';
import { api, take } from '../api/client.js';
import type { SavedAudience } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { TwoTaps } from '../parts/two-taps.js';
import { audiencesWords } from '../words/audiences.words.js';
import { apiRule } from './api-rule.js';
import { AudienceBuilder } from './audience-builder.js';

/** A new audience, from its first condition. */
export function NewAudienceScreen() {
  const say = useWords(audiencesWords);
  const save = (name: string, rule: RuleNode) =>
    take(api.POST('/api/audiences', { body: { name, rule: apiRule(rule) } }));
  return <Editor title={say('titleNew')} name="" rule={{ all: [] }} save={save} />;
}

/** An audience that was saved. */
export function AudienceScreen({ id }: { readonly id: string }) {
  const say = useWords(audiencesWords);
  const saved = useQuery({
    queryKey: ['saved-audience', id],
    // What is being edited is not changed under somebody's hands.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () => take(api.GET('/api/audiences/{id}', { params: { path: { id } } })),
  });
  if (!saved.data) {
    return (
      <Screen title={say('title')}>
        <Trouble error={saved.error} />
      </Screen>
    );
  }
  return <Saved audience={saved.data} />;
}

function Saved({ audience: { id, name, rule } }: { readonly audience: SavedAudience }) {
  const say = useWords(audiencesWords);
  const [, go] = useLocation();
  const path = { params: { path: { id } } };
  const save = (named: string, made: RuleNode) =>
    take(api.PATCH('/api/audiences/{id}', { ...path, body: { name: named, rule: apiRule(made) } }));
  const remove = async () => {
    await take(api.DELETE('/api/audiences/{id}', path));
    go('/audiences');
  };
  return (
    <Editor title={name} name={name} rule={rule} save={save}>
      <TwoTaps
        open={say('remove')}
        warning={say('removeSure')}
        yes={say('removeYes')}
        no={say('removeNo')}
        run={remove}
        touches={['saved-audiences']}
        look="text"
      />
    </Editor>
  );
}

interface EditorProps {
  readonly title: string;
  readonly name: string;
  readonly rule: RuleNode;
  readonly save: (name: string, rule: RuleNode) => Promise<unknown>;
  readonly children?: ReactNode;
}

function Editor({ title, name: before, rule: begun, save, children }: EditorProps) {
  const say = useWords(audiencesWords);
  const [, go] = useLocation();
  const [name, setName] = useState(before);
  const [rule, setRule] = useState<RuleNode | null>(begun);
  const saving = useDeed(async () => {
    if (rule) await save(name.trim(), rule);
    go('/audiences');
  }, ['saved-audiences', 'saved-audience']);
  const isReady = rule !== null && name.trim() !== '' && !saving.isPending;
  const bar = (
    <>
      <Button className="btn gate" onPress={() => go('/audiences')}>
        {say('back')}
      </Button>
      <Button className="btn gate dark" isDisabled={!isReady} onPress={() => saving.mutate()}>
        {say(saving.isPending ? 'saving' : 'save')}
      </Button>
    </>
  );
  return (
    <Screen title={title} bar={bar}>
      <TypedField label={say('name')} hint={say('nameHint')} value={name} onChange={setName} maxLength={80} required />
      <AudienceBuilder rule={begun} onChange={setRule} />
      <Trouble error={saving.error} />
      {children}
    </Screen>
  );
}
