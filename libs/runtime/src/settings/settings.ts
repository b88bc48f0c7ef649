import { isPractice, type SettingValues } from './load-settings.js';

/** The settings of this process, injected by class. */
export class Settings {
  constructor(readonly values: SettingValues) {}

  /** No Twilio account is set: texts go to the simulator, and every page says so. */
  get practice(): boolean {
    return isPractice(this.values);
  }

  /** What links, webhooks and signatures start with; never taken from a request. No slash at the end. */
  get publicUrl(): string {
    return (this.values.publicUrl ?? `http://localhost:${String(this.values.port)}`).replace(/\/+$/, '');
  }

  /**
   * Where e-mail is handed to: the server that is set; in practice else the simulator's mailbox, which is where the
   * simulator is; live else nowhere, and then nobody is asked by e-mail.
   */
  get smtpUrl(): string | null {
    const { smtpUrl, twilioApiUrl, practiceSmtpPort } = this.values;
    if (smtpUrl) return smtpUrl;
    const { hostname } = new URL(twilioApiUrl);
    // Practice that was not told where its simulator is has no mailbox either.
    const simulated = this.practice && !hostname.endsWith('twilio.com');
    return simulated ? `smtp://${hostname}:${String(practiceSmtpPort)}` : null;
  }

  /** In practice mode, whether e-mail goes out for real though texts do not; every page then says so. */
  get mailLeaves(): boolean {
    return this.values.realMail ?? this.values.smtpUrl !== undefined;
  }

  /** What every limit of requests is multiplied by: in practice all phones and people are one computer. */
  get limitScale(): number {
    return this.values.rateScale ?? (this.practice ? 20 : 1);
  }

  /** Segments per second that the sender may hand to the provider, over all replicas. */
  get smsPerSecond(): number {
    return this.values.smsPerSecond ?? (this.practice ? 200 : 1);
  }
}
