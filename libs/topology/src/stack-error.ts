/** What is wrong with a stack's definition or with the settings it was given. */
export type StackErrorCode =
  | 'unknown-setting'
  | 'secret-in-text'
  | 'bad-port'
  | 'bad-replicas'
  | 'bad-publish-address'
  | 'unknown-image'
  | 'unknown-network'
  | 'unknown-volume'
  | 'alias-on-default-bridge'
  | 'no-network'
  | 'duplicate-name';

/**
 * A stack that cannot be made from its definition. The settings have been checked before they get here, so this is
 * always a bug of ours, never something that the user did. `facts` hold names, never a secret's value.
 */
export class StackError extends Error {
  override readonly name = 'StackError';
  readonly kind = 'bug';
  readonly code: StackErrorCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: StackErrorCode, message: string, facts: Readonly<Record<string, string>>) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}
