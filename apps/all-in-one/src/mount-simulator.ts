import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Clock, type Secrets, type Settings, twilioAccount } from '#runtime';
import type { RunningService } from '#service';
import { practiceApp } from '../../practice/src/practice.module.js';

const simulatorPaths = /^\/(practice|2010-04-01)(\/|\?|$)/;

/** Lets the phone simulator answer at the front door's own port, so that one address is enough to try everything. */
export async function mountSimulator(
  door: RunningService,
  settings: Settings,
  secrets: Secrets,
  clock: Clock,
): Promise<() => Promise<void>> {
  const { accountSid, authToken, messagingServiceSid } = twilioAccount(settings, secrets);
  const simulator = await practiceApp({
    accountSid,
    authToken,
    messagingServiceSid,
    clock,
    publicUrl: settings.publicUrl,
    timeZone: settings.values.timeZone,
    organisation: settings.values.orgName,
    inboundUrl: `${settings.publicUrl}/hooks/twilio/inbound`,
    webhookOrigin: { signed: settings.publicUrl, reached: `http://127.0.0.1:${String(settings.values.port)}` },
    dataDir: join(settings.values.dataDir, 'practice'),
  });
  await simulator.ready();
  const server = door.app.getHttpServer();
  const answers = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (simulatorPaths.test(request.url ?? '')) simulator.routing(request, response);
    else for (const answer of answers) answer(request, response);
  });
  return () => simulator.close();
}
