import { Injectable } from '@nestjs/common';
import { Settings } from '#runtime';
import { type Language, languages } from '#words';
import { type AskFields, composeAsk } from '../texts/compose-ask.rules.js';
import { measureText, type TextMeasure } from '../texts/segments.rules.js';
import { inOrder } from './known-action.rules.js';

/** A composed ask and its price. */
export interface ComposedAsk extends TextMeasure {
  readonly language: Language;
  readonly text: string;
}

/** Composes the ask of an action, once per language. */
@Injectable()
export class ComposeWave {
  constructor(private readonly settings: Settings) {}

  run(action: Omit<AskFields, 'orgName'>): ComposedAsk[] {
    const fields = { ...action, shifts: inOrder(action.shifts), orgName: this.settings.values.orgName };
    return languages.map((language) => {
      const text = composeAsk(fields, language);
      return { language, text, ...measureText(text) };
    });
  }
}
