/** Where the parts of an installation are found. */
export interface Connections {
  readonly databaseUrl?: string | undefined;
  readonly kafkaBrokers?: readonly string[] | undefined;
  readonly kafkaTls: 'on' | 'off';
  /** Of the services, by the names of their settings. */
  readonly serviceUrls: Readonly<Record<string, string | undefined>>;
}

/** The names of the settings that lead to another machine without TLS. */
export function plainBeyondHere({ databaseUrl, kafkaBrokers, kafkaTls, serviceUrls }: Connections): string[] {
  const isKafkaPlain = kafkaTls === 'off' && !(kafkaBrokers ?? []).every((broker) => isHere(hostOfBroker(broker)));
  return [
    ...(databaseUrl !== undefined && isDatabasePlain(databaseUrl) ? ['DATABASE_URL'] : []),
    ...(isKafkaPlain ? ['KAFKA_BROKERS'] : []),
    ...Object.keys(serviceUrls).filter((name) => isServicePlain(serviceUrls[name])),
  ];
}

function isServicePlain(text: string | undefined): boolean {
  const url = text === undefined ? null : URL.parse(text);
  return url?.protocol === 'http:' && !isHere(url.hostname);
}

/** A text that is no URL is PostgreSQL's to complain of. */
function isDatabasePlain(text: string): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  return !isHere(host) && !checksCertificate(url.searchParams);
}

/** As the client of PostgreSQL reads them; with the meanings of libpq `require` asks for no certificate. */
function checksCertificate(options: URLSearchParams): boolean {
  const mode = options.get('sslmode');
  if (mode === 'verify-full' || mode === 'verify-ca') return true;
  return mode === 'require' && options.get('uselibpqcompat') !== 'true';
}

function hostOfBroker(broker: string): string {
  return broker.replace(/:\d+$/, '');
}

/** This machine, by its loopback or by a socket in the file system. */
function isHere(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (plain === '' || plain.startsWith('/')) return true;
  return plain === 'localhost' || plain.endsWith('.localhost') || plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain);
}
