/** What a call dials, read by `parseAddress`. */
export interface Address {
  /** As it was typed, without user, password, path and query. */
  readonly text: string;
  readonly scheme: Scheme;
  readonly host: AddressHost;
  /** 1 to 65535. */
  readonly port: number;
}

export type Scheme = 'http' | 'https' | 'tcp' | 'mongodb';

export type AddressHost =
  /** In the letters it was typed in: names of networks are case-sensitive. */
  | { readonly kind: 'name'; readonly name: string }
  /** `ip` as four decimal numbers, also when it was typed as `127.1` or `0x7f000001`. */
  | { readonly kind: 'ipv4'; readonly ip: string }
  /** `ip` in the short form of RFC 5952, without brackets. `zone` is what follows `%`. */
  | { readonly kind: 'ipv6'; readonly ip: string; readonly zone: string | null };
