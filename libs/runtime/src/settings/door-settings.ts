import { isIP } from 'node:net';
import { z } from 'zod';
import { defineSetting } from './define-setting.js';

const namedNetworks: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  if (namedNetworks.has(text)) return true;
  const family = isIP(address);
  return family > 0 && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
}

/** How the front door takes requests from outside. */
export const doorSettings = {
  trustedProxies: defineSetting({
    name: 'TURNOUT_TRUSTED_PROXIES',
    schema: z
      .string()
      .transform((list) => list.split(',').map((network) => network.trim()))
      .refine((list) => list.every(isNetwork), 'Give addresses or networks, such as 127.0.0.1 or 127.0.0.0/8.')
      .optional(),
    shownDefault: 'none: forwarded headers are not believed',
    help: 'Addresses or networks of the reverse proxies whose X-Forwarded-For tells where a visitor comes from.',
    usedBy: ['web'],
  }),
  twilioPreviousAuthToken: defineSetting({
    name: 'TWILIO_AUTH_TOKEN_PREVIOUS',
    schema: z.string().min(1).optional(),
    shownDefault: 'unset',
    help: 'The token before, while it is changed at Twilio: webhooks that are signed with it count as well.',
    secret: true,
    usedBy: ['notifications'],
  }),
  rateScale: defineSetting({
    name: 'TURNOUT_RATE_SCALE',
    schema: z.coerce.number().min(0.1).max(1_000_000).optional(),
    shownDefault: '1 in live, 20 in practice',
    help: "Multiplies every limit of requests at the front door. Above 10 it is refused with Twilio's own URL.",
    usedBy: ['web'],
  }),
};
