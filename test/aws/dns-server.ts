import dns2 from 'dns2';

export type DnsServer = {
  /** `127.0.0.1:<port>`, as Node's resolver takes it. */
  readonly address: string;
  /** Name → `10 mail.example` per MX record. */
  readonly mx: Map<string, readonly string[]>;
  readonly cname: Map<string, string>;
  readonly hosts: Set<string>;
  stop(): void;
};

/** A name that is not known is answered so (RFC 1035, 4.1.1). */
const nameError = 3;

/** A resolver on loopback that knows what a test tells it. */
export async function startDns(): Promise<DnsServer> {
  const { Packet, createUDPServer } = dns2;
  const mx = new Map<string, readonly string[]>();
  const cname = new Map<string, string>();
  const hosts = new Set<string>();
  const answersTo = (name: string, type: number): readonly object[] => {
    if (type === Packet.TYPE.MX)
      return (mx.get(name) ?? []).map((record) => ({ priority: Number(record.split(' ')[0]), exchange: record.split(' ')[1] ?? '' }));
    if (type === Packet.TYPE.CNAME) return cname.has(name) ? [{ domain: cname.get(name) }] : [];
    return type === Packet.TYPE.A && hosts.has(name) ? [{ address: '192.0.2.25' }] : [];
  };
  const server = createUDPServer();
  server.on('request', (request, send) => {
    const response = Packet.createResponseFromRequest(request);
    const [{ name, type } = { name: '', type: 0 }] = request.questions;
    for (const data of answersTo(name.toLowerCase(), type)) response.answers.push({ name, type, class: Packet.CLASS.IN, ttl: 60, ...data });
    if (response.answers.length === 0) response.header.rcode = nameError;
    send(response);
  });
  await new Promise<void>((bound) => server.bind(0, '127.0.0.1', bound));
  return { address: `127.0.0.1:${server.address().port}`, mx, cname, hosts, stop: () => server.close() };
}
