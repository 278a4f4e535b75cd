/** What is wrong with an address that somebody typed. The command line has a text for each kind in each language. */
export type AddressFault =
  | { readonly kind: 'empty' }
  /** Longer than any address is. */
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }
  /** `nonsense`: neither `name:port` nor a URL. */
  | { readonly kind: 'malformed'; readonly near: string }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'no-port'; readonly example: string }
  | { readonly kind: 'port'; readonly port: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'ip'; readonly ip: string }
  /** `mongodb://a,b/`: one address at a time. */
  | { readonly kind: 'several-hosts'; readonly hosts: readonly string[] };

/** Thrown by `parseAddress`. Its message is for developers; people get the text of its {@link fault}. */
export class AddressError extends Error {
  readonly fault: AddressFault;

  constructor(fault: AddressFault) {
    super(`not an address: ${fault.kind}`);
    this.name = 'AddressError';
    this.fault = fault;
  }
}
