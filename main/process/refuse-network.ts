import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

/** What anything in this process gets that asks for the network. */
function refuse(): never {
  throw Object.assign(new Error("the network is refused in this process"), { code: "ENETUNREACH" });
}

/**
 * Takes the network from this process: no connection out, none in, no datagram, no name looked up, whoever asks for it,
 * our code or a library's. Pipes between our own processes stay. Each entry of a process or thread calls it first.
 */
export function refuseNetwork(): void {
  // http, https, tls and fetch all come through these.
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  for (const name of ["bind", "connect", "send"] as const) dgram.Socket.prototype[name] = refuse;
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    const table = resolver as unknown as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(table)) {
      if (/^(lookup|resolve|reverse)/.test(name)) table[name] = refuse;
    }
  }
}
