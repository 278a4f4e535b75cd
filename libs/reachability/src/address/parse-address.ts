import { ipv4, parseIpv6 } from '../prepare/ip.ts';
import { AddressError } from './address-error.ts';
import type { Address, AddressHost, Scheme } from './address.ts';

const LONGEST = 2048;
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

/** `null`: there is none, the port has to be typed. */
const DEFAULT_PORTS: Readonly<Record<Scheme, number | null>> = {
  http: 80,
  https: 443,
  tcp: null,
  mongodb: 27017,
};

/**
 * Reads an address as people type it: `name:port`, `http://…`, `https://…`, `tcp://…`, `mongodb://…`; an IPv6 address in
 * brackets. User, password, path and query are left out. A host of numbers is an IPv4 address in any way that the
 * system's resolver takes one (`127.1`, `0x7f000001`: inet_aton).
 *
 * @throws {AddressError} for anything else.
 */
export function parseAddress(typed: string): Address {
  const text = typed.trim();
  if (text === '') throw new AddressError({ kind: 'empty' });
  if (text.length > LONGEST) throw new AddressError({ kind: 'too-long', length: text.length, most: LONGEST });
  const { scheme, authority } = split(text);
  const { host: hostText, port: portText } = splitPort(authority);
  const host = parseHost(hostText);
  const port = parsePort(portText, scheme, hostText);
  const prefix = scheme === null ? '' : `${scheme}://`;
  const suffix = portText === null ? '' : `:${portText}`;
  return { text: `${prefix}${hostText}${suffix}`, scheme: scheme ?? 'tcp', host, port };
}

function split(text: string): { readonly scheme: Scheme | null; readonly authority: string } {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text);
  if (match === null) {
    if (/[/?#@]/.test(text)) throw new AddressError({ kind: 'malformed', near: firstOf(text, /[/?#@]/) });
    return { scheme: null, authority: text };
  }
  const [, typed = '', rest = ''] = match;
  const name = typed.toLowerCase();
  const scheme = (Object.keys(DEFAULT_PORTS) as Scheme[]).find((known) => known === name);
  if (scheme === undefined) throw new AddressError({ kind: 'scheme', scheme: typed });
  const [before = ''] = rest.split(/[/?#]/, 1);
  const authority = before.slice(before.lastIndexOf('@') + 1);
  if (authority.includes(',')) throw new AddressError({ kind: 'several-hosts', hosts: authority.split(',') });
  return { scheme, authority };
}

function firstOf(text: string, pattern: RegExp): string {
  return text.slice(text.search(pattern)).slice(0, 20);
}

function splitPort(authority: string): { readonly host: string; readonly port: string | null } {
  const bracketed = /^(\[[^\]]*\])(?::(.*))?$/s.exec(authority);
  if (bracketed?.[1] !== undefined) return { host: bracketed[1], port: bracketed[2] ?? null };
  const parts = authority.split(':');
  const [host = '', port, more] = parts;
  if (more !== undefined) throw new AddressError({ kind: 'malformed', near: authority.slice(0, 60) });
  return { host, port: port ?? null };
}

function parsePort(text: string | null, scheme: Scheme | null, host: string): number {
  if (text === null || text === '') {
    const usual = scheme === null ? null : DEFAULT_PORTS[scheme];
    if (usual !== null) return usual;
    throw new AddressError({ kind: 'no-port', example: `${host}:8080` });
  }
  const port = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new AddressError({ kind: 'port', port: text.slice(0, 20) });
  return port;
}

function parseHost(text: string): AddressHost {
  if (text.startsWith('[')) return parseBracketed(text.slice(1, -1));
  if (text === '') throw new AddressError({ kind: 'name', name: '' });
  const labels = text.replace(/\.$/, '').split('.');
  const ip = parseNumbers(labels);
  if (ip !== null) return { kind: 'ipv4', ip };
  // A short id may be digits only, and is a name; four numbers are meant as an address.
  if (labels.length === 4 && labels.every((label) => /^\d+$/.test(label))) {
    throw new AddressError({ kind: 'ip', ip: text.slice(0, 60) });
  }
  const fits = text.length <= LONGEST_NAME && labels.every(isLabel);
  if (!fits) throw new AddressError({ kind: 'name', name: text.slice(0, 80) });
  return { kind: 'name', name: text };
}

/** Docker's own names have underscores, and names of other languages are letters too. */
function isLabel(label: string): boolean {
  return label.length <= LONGEST_LABEL && /^[\p{L}\p{N}\p{M}_-]+$/u.test(label);
}

function parseBracketed(inside: string): AddressHost {
  const [address = '', zone] = inside.split('%');
  const ip = parseIpv6(address);
  if (ip === null || zone === '') throw new AddressError({ kind: 'ip', ip: inside.slice(0, 60) });
  if (ip.family === 4) return { kind: 'ipv4', ip: ip.text };
  return { kind: 'ipv6', ip: ip.text, zone: zone ?? null };
}

/**
 * inet_aton(3): one to four numbers, decimal, octal or hexadecimal; the last one fills the bytes that are left.
 *
 * @returns `null` for what is none: then it is a name.
 */
function parseNumbers(labels: readonly string[]): string | null {
  const numbers = labels.map(parseNumber);
  const last = numbers.at(-1) ?? Number.NaN;
  const leading = numbers.slice(0, -1);
  const fits =
    leading.length < 4 && leading.every((number) => number <= 255) && last < 256 ** (4 - leading.length);
  if (!fits) return null;
  return ipv4(leading.reduce((sum, part, at) => sum + part * 256 ** (3 - at), last)).text;
}

function parseNumber(label: string): number {
  if (/^0x[0-9a-f]*$/i.test(label)) return label.length === 2 ? 0 : Number(label);
  if (/^0[0-7]*$/.test(label)) return Number.parseInt(label, 8);
  return /^[1-9]\d*$/.test(label) ? Number(label) : Number.NaN;
}
