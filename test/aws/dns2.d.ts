declare module 'dns2' {
  import type { AddressInfo } from 'node:net';

  type Question = { name: string; type: number; class: number };
  type Record = { name: string; type: number; class: number; ttl: number; [data: string]: unknown };
  class Packet {
    questions: Question[];
    answers: Record[];
    header: { rcode: number };
    static TYPE: { A: number; MX: number; CNAME: number };
    static CLASS: { IN: number };
    static createResponseFromRequest(request: Packet): Packet;
  }
  type Server = {
    on(event: 'request', handle: (request: Packet, send: (response: Packet) => void) => void): void;
    bind(port: number, address: string, bound: () => void): void;
    address(): AddressInfo;
    close(): void;
  };
  const dns2: { Packet: typeof Packet; createUDPServer(): Server };
  export = dns2;
}
