import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Settings } from '#runtime';
import { type Answer, type AnswerTemplate, PlanAnswers } from '../answers/plan-answers.js';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { composeHelp, composeOptedOut, composeUnclear } from '../texts/compose-answer.rules.js';
import type { PlacedText } from './keep-replies.js';
import { OpenAsks } from './open-asks.js';

/** The answers that a text can get by itself, before anybody has recorded anything. */
type DirectTemplate = Exclude<AnswerTemplate, 'echo' | 'confirm_page' | 'join'>;

/** Answers of a kind go to a phone once within these, however often it writes. */
const onceWithin: Readonly<Record<DirectTemplate, string>> = {
  opted_out: '1 hour',
  help: '1 hour',
  unclear: '7 days',
};

/**
 * Answers texts directly: AYUDA, an opt-out in our own words, and the one friendly re-ask after an answer that we could
 * only guess at. On every carrier keyword we stay silent, because the carrier has answered.
 */
@Injectable()
export class AnswerTexts {
  constructor(
    private readonly asks: OpenAsks,
    private readonly planAnswers: PlanAnswers,
    private readonly settings: Settings,
  ) {}

  /** @returns how many answers were planned. */
  async run(sql: Sql, texts: readonly PlacedText[]): Promise<number> {
    const wanted = texts.flatMap((text) => {
      const template = templateFor(text);
      return template ? [{ template, phoneIndex: text.phoneIndex, actionId: text.placed.actionId }] : [];
    });
    if (wanted.length === 0) return 0;
    const owners = await this.asks.ownersOf(
      sql,
      wanted.map(({ phoneIndex }) => phoneIndex),
    );
    const answers: Answer[] = [];
    for (const { template, phoneIndex, actionId } of wanted) {
      // A number that nobody is known to have cannot be answered: its address stands nowhere but in the webhook.
      const owner = owners.find((one) => one.phoneIndex === phoneIndex);
      if (!owner || (await this.wasAnswered(sql, phoneIndex, template))) continue;
      answers.push({ ...owner, actionId, template, body: this.words(template, owner.language) });
    }
    await this.planAnswers.run(sql, answers);
    return answers.length;
  }

  /** The confirmation of an opt-out that somebody of ours read out of a text. */
  async confirmOptOut(sql: Sql, phoneIndex: string): Promise<void> {
    const [owner] = await this.asks.ownersOf(sql, [phoneIndex]);
    if (!owner || (await this.wasAnswered(sql, phoneIndex, 'opted_out'))) return;
    const body = this.words('opted_out', owner.language);
    await this.planAnswers.run(sql, [{ ...owner, actionId: null, template: 'opted_out', body }]);
  }

  private async wasAnswered(sql: Sql, phoneIndex: string, template: DirectTemplate): Promise<boolean> {
    const found = await sql.query(
      `SELECT 1 AS one FROM messages WHERE phone_index = $1 AND channel = 'sms' AND template = $2
          AND created_at > (SELECT max(received_at) FROM replies WHERE phone_index = $1) - $3::interval LIMIT 1`,
      [phoneBytes(phoneIndex), template, onceWithin[template]],
    );
    return found.length > 0;
  }

  private words(template: DirectTemplate, language: 'en' | 'es'): string {
    const { orgName } = this.settings.values;
    if (template === 'opted_out') return composeOptedOut(orgName, language);
    return template === 'help' ? composeHelp(orgName, language) : composeUnclear(language);
  }
}

function templateFor({ understood, placed }: PlacedText): DirectTemplate | null {
  if (understood.kind === 'opt_out') return understood.how === 'own_words' ? 'opted_out' : null;
  if (understood.kind === 'help') return understood.carrier ? null : 'help';
  return placed.why === 'unsure' && placed.actionId !== null ? 'unclear' : null;
}
