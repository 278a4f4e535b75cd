/** Something that only the user can mend. `message` says what was expected, what was found and what to do. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode as in docs/exit-codes.md
   */
  constructor(message, exitCode) {
    super(message);
    this.name = 'SetupError';
    this.exitCode = exitCode;
  }
}
