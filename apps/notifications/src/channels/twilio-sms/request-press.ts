import { Injectable } from '@nestjs/common';
import twilio from 'twilio';
import sdkResponse from 'twilio/lib/http/response.js';
import { marks, PressedRequest } from './pressed-request.js';
import { SmsAccount } from './sms-account.js';

type SdkRequest = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0];

/** Stands where the SDK's own HTTP client would: it keeps what the SDK wants sent, and sends nothing. */
class KeepingClient extends twilio.RequestClient {
  kept: SdkRequest | undefined;

  override request<T>(options: SdkRequest): Promise<sdkResponse.default<T>> {
    this.kept = options;
    return Promise.resolve(new sdkResponse.default(201, {} as T, {}));
  }
}

/**
 * Has the official SDK compose a request once per text, not once per person: its own work per request costs as much
 * as the whole rest of sending one. What is posted is what the SDK composed, with the recipient filled in.
 */
@Injectable()
export class RequestPress {
  private readonly client = new KeepingClient();
  private readonly sdk: ReturnType<typeof twilio>;

  constructor(private readonly sms: SmsAccount) {
    const { accountSid, authToken } = sms.account;
    this.sdk = twilio(accountSid, authToken, { httpClient: this.client });
  }

  press(body: string): PressedRequest {
    // The SDK hands the request over before its first await; its promise is about an answer that nobody gave.
    void this.sdk.messages.create({
      to: marks.to,
      body,
      messagingServiceSid: this.sms.account.messagingServiceSid,
      statusCallback: `${this.sms.publicUrl}/hooks/twilio/status/${marks.token}`,
      // Typed as a number by the SDK, which writes into the form whatever it is given.
      validityPeriod: marks.validitySeconds as unknown as number,
    });
    const kept = this.client.kept;
    if (!kept) throw new Error('The SDK composed no request.');
    this.client.kept = undefined;
    return this.pressed(kept);
  }

  private pressed(kept: SdkRequest): PressedRequest {
    const { accountSid, authToken, apiUrl } = this.sms.account;
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    const path = new URL(apiUrl).pathname.replace(/\/$/, '') + new URL(kept.uri).pathname;
    const headers = { ...(kept.headers as Record<string, string>), authorization };
    return new PressedRequest(path, headers, new URLSearchParams(kept.data as Record<string, string>).toString());
  }
}
