/** One variable that cannot be used, and why; `texts` turn it into a sentence in each language. */
export interface SettingFault {
  /** The variable's name, for example `WEB_PORT`. */
  readonly name: string;
  readonly why: SettingFaultWhy;
  /** The value that was found; `null` when there was none or when it must not be printed. */
  readonly found: string | null;
  readonly where: SettingPlace;
}

export type SettingFaultWhy =
  | { readonly code: 'missing' }
  | { readonly code: 'empty' }
  | { readonly code: 'not-a-port' }
  | { readonly code: 'not-a-replica-count'; readonly max: number }
  | { readonly code: 'same-port'; readonly other: string }
  | { readonly code: 'not-an-ipv4-address' }
  | { readonly code: 'address-not-here' }
  | { readonly code: 'not-a-project-name' }
  | { readonly code: 'not-a-database-name' }
  | { readonly code: 'control-character' }
  | { readonly code: 'no-login-takes-it' }
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'not-one-of'; readonly allowed: readonly string[] }
  | { readonly code: 'unknown-name'; readonly nearest: string }
  | { readonly code: 'not-an-assignment' };

/** Where a value came from: a line of the file (counted from 1), the shell's environment, or nowhere. */
export type SettingPlace =
  | { readonly kind: 'file'; readonly line: number }
  | { readonly kind: 'environment' }
  | { readonly kind: 'nowhere' };
