export { Clock, MachineClock, SteppableClock, SystemClock } from './clock.js';
export { newId } from './ids.js';
export { Crashpoints } from './crashpoint.js';
export { Health, type ReadinessCheck } from './health.js';
export { Metrics } from './metrics.js';
export { exitCodeMeanings, exitCodes } from './exit-codes.js';
export { exitWhenLost, stopOnSignal } from './shutdown.js';
export { type LinkKind, makeLink, readLink } from './links.js';
export {
  type AnswerLink,
  makeAnswerLink,
  makeUnsubscribeLink,
  readAnswerLink,
  readUnsubscribeLink,
} from './mail-links.js';
export { defineSetting, type ProcessName, type SettingDefinition } from './settings/define-setting.js';
export { settingDefinitions } from './settings/catalogue.js';
export { loadSettings, type LoadedSettings, SettingsError, type SettingValues } from './settings/load-settings.js';
export { Settings } from './settings/settings.js';
export { twilioAccount, type TwilioAccount } from './settings/twilio-account.js';
export { Secrets, type SecretsFile } from './secrets/secrets.js';
export {
  generateSecrets,
  loadOrCreateSecrets,
  readSecretsFile,
  replaceSecretsFile,
  secretsFor,
  withNewFieldKeys,
  writeSecretsFile,
} from './secrets/secrets-file.js';
export {
  type Caller,
  identityHeader,
  type Role,
  roles,
  type Scope,
  ServiceIdentity,
} from './identity/service-identity.js';
export { CallerResolver, IdentityTokens } from './identity/caller-resolver.js';
export { allRoutes, type IdentifiedRequest, Route, route, routeMetadata } from './http/route.js';
export type { RouteInput, RouteReply, RouteSpec } from './http/route.js';
export * from './http/problem.js';
export { ProblemFilter } from './http/problem-filter.js';
export { HealthController } from './http/health.controller.js';
export { Logger, type LogFields, type LoggerOptions } from './logging/logger.js';
export { scrub } from './logging/scrub.js';
export { inProcessTransport, networkTransport, ServiceClient } from './services/service-client.js';
export type { CalledService, ServiceAnswer, ServiceCall, Transport } from './services/service-client.js';
export { answerHeaders, pagePolicy } from './http/answer-headers.js';
