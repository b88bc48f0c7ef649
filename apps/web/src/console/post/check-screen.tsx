import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { api, take } from '../api/client.js';
import type { Action } from '../api/shapes.js';
import { ForWhom } from '../action/for-whom.js';
import { GroupChatTexts } from '../action/group-chat-texts.js';
import { ActionPlacard } from '../parts/action-placard.js';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useNow } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { postWords } from '../words/post.words.js';
import { AskMails } from './ask-mails.js';
import { AskTexts } from './ask-texts.js';
import type { Draft } from './draft.rules.js';
import { FirstText } from './first-text.js';
import { howItGoes } from './posting.rules.js';
import { ShiftList } from './shift-list.js';
import { StepCount } from './step-count.js';
import { type Preview, useKeptAction, usePreview } from './use-preview.js';
import { WhoIsAsked } from './who-is-asked.js';

/** Screen 5: how many people, in which language, who is left out and why, when the first text goes; then post. */
export function CheckScreen(props: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly forget: () => void;
  readonly back: () => void;
}) {
  const say = useWords(postWords);
  const kept = useKeptAction(props.draft, (id) => props.change({ id }));
  const preview = usePreview(kept.data);
  return (
    <Screen
      title={say('title_check')}
      above={<StepCount step="check" />}
      bar={<PostBar action={kept.data} preview={preview.data} forget={props.forget} back={props.back} />}
    >
      <Trouble error={kept.error ?? preview.error} />
      {kept.data && preview.data && <Check action={kept.data} preview={preview.data} />}
      {kept.isPending || (kept.data && preview.isPending) ? <p role="status">{say('counting')}</p> : null}
    </Screen>
  );
}

function Check({ action, preview: { people, wave } }: { readonly action: Action; readonly preview: Preview }) {
  return (
    <>
      <ActionPlacard action={action} small />
      <ShiftList action={action} />
      <ForWhom audience={action.audience} />
      <WhoIsAsked people={people} />
      <FirstText wave={wave} people={people.people} timeZone={action.timeZone} />
      <AskTexts texts={wave.texts} />
      <AskMails mails={wave.mails} people={people.byChannel.email} />
      <GroupChatTexts action={action} />
    </>
  );
}

function PostBar(props: {
  readonly action: Action | undefined;
  readonly preview: Preview | undefined;
  readonly forget: () => void;
  readonly back: () => void;
}) {
  const say = useWords(postWords);
  const now = useNow();
  const [, go] = useLocation();
  const { action, preview } = props;
  const post = useDeed(
    async (id: string) => {
      await take(api.POST('/api/actions/{id}/post', { params: { path: { id } } }));
      go(`/actions/${id}`);
      props.forget();
    },
    ['actions'],
  );
  const how = preview ? howItGoes(preview, now) : 'now';
  return (
    <>
      {post.error && (
        <div className="wide">
          <Trouble error={post.error} />
        </div>
      )}
      <Button className="btn gate" onPress={props.back}>
        {say('back')}
      </Button>
      <Button
        className="btn gate red"
        isDisabled={!action || !preview || post.isPending}
        onPress={() => action && post.mutate(action.id)}
      >
        {say(post.isPending ? 'posting' : `post_${how}`)}
      </Button>
    </>
  );
}
