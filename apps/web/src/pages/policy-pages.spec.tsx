import { describe, expect, it } from '@jest/globals';
import { renderPage } from '#look';
import { PrivacyPage, TermsPage } from './policy-pages.js';
import { site } from './samples.js';

const keeping = { replyDays: 31, actionDays: 92, sensitiveDays: 15, sentDays: 93, providerHours: 49 };

describe('what people are promised', () => {
  it.each(['en', 'es'] as const)('has the times that things are really kept for, in %s', (language) => {
    const html = renderPage(<PrivacyPage site={site} language={language} contact={null} keeping={keeping} />);
    for (const span of Object.values(keeping)) expect(html).toContain(String(span));
  });

  it('names who answers, and says whom to ask where nobody is named', () => {
    const named = { site, language: 'en', contact: 'hello@turnout.example' } as const;
    expect(renderPage(<TermsPage {...named} />)).toContain('Questions: hello@turnout.example.');
    expect(renderPage(<TermsPage {...named} contact={null} />)).toContain('Questions: a captain or anybody');
    expect(renderPage(<PrivacyPage {...named} keeping={keeping} />)).toContain('Write to hello@turnout.example.');
  });

  it.each([
    ['en', 'STOP', 'HELP', 'rates may apply'],
    ['es', 'ALTO', 'AYUDA', 'aplicar cargos'],
  ] as const)('says in %s what carriers ask a sender to say', (language, ...words) => {
    const html = renderPage(<TermsPage site={site} language={language} contact={null} />);
    for (const word of words) expect(html).toContain(word);
  });
});
