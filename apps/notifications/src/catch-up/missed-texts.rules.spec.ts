import { describe, expect, it } from '@jest/globals';
import type { ListedText } from '../channels/twilio-sms/sms-list.js';
import { missedTexts } from './missed-texts.rules.js';

function text(sid: string, from: string, inbound = true): ListedText {
  return { sid, from, to: 'us', inbound, body: '1', status: 'received', code: null, createdAt: new Date(0) };
}

describe('texts that no webhook brought', () => {
  it('come in the order in which they were written, without ours and without those that are known', () => {
    const listed = [text('3', 'rosa'), text('2', 'us', false), text('1', 'luis'), text('0', 'rosa')];
    expect(missedTexts(listed, new Set(['1'])).map(({ sid }) => sid)).toEqual(['0', '3']);
  });

  it('are overtaken when a later text of the same phone is known', () => {
    const listed = [text('3', 'rosa'), text('2', 'luis'), text('1', 'rosa'), text('0', 'luis')];
    expect(missedTexts(listed, new Set(['3']))).toMatchObject([
      { sid: '0', overtaken: false },
      { sid: '1', overtaken: true },
      { sid: '2', overtaken: false },
    ]);
  });
});
