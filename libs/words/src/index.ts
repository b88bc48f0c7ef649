export { isLanguage, languages, type Language } from './language.js';
export { allCatalogues, catalogueFaults, defineCatalogue, type Catalogue, type Values } from './catalogue.js';
export { decodeText } from './decode-text.js';
export { subjectWhen, textDay, textWhen, textWhenShort, type When } from './text-dates.js';
export { leafDate, pageWhen, zoneName, type PageWhen } from './page-dates.js';
export type { Instant } from './wall-time.js';
export { conditionsOf, type RuleCondition, type RuleNode, type SaidAudience } from './audience-rule.js';
export { audienceRuleWords } from './audience-rule.words.js';
export { type RuleNames, sayAudience, sayCondition } from './say-audience.js';
