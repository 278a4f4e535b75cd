/** What is wrong with an address that somebody typed. */
export type AddressFault<Some extends keyof AddressFaults = keyof AddressFaults> = {
  readonly [Kind in Some]: { readonly kind: Kind } & AddressFaults[Kind];
}[Some];

export interface AddressFaults {
  empty: object;
  /** Longer than any address is. */
  'too-long': { readonly length: number; readonly most: number };
  /** `nonsense`: neither `name:port` nor a URL. */
  malformed: { readonly near: string };
  scheme: { readonly scheme: string };
  'no-port': { readonly example: string };
  port: { readonly port: string };
  name: { readonly name: string };
  ip: { readonly ip: string };
  /** `mongodb://a,b/`: one address at a time. */
  'several-hosts': { readonly hosts: readonly string[] };
}

/** Thrown by `parseAddress`. Its message is for developers; people get the text of its {@link fault}. */
export class AddressError extends Error {
  readonly fault: AddressFault;

  constructor(fault: AddressFault) {
    super(`not an address: ${fault.kind}`);
    this.name = 'AddressError';
    this.fault = fault;
  }
}
