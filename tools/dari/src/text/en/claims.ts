/** How many claims of each verdict there are. */
export interface ClaimCounts {
  readonly all: number;
  readonly true: number;
  readonly false: number;
  readonly depends: number;
  readonly undecided: number;
  readonly seconds: string;
  /** Its version. */
  readonly engine: string;
}

/** What `dari claims` says; the claims themselves are in `@dari/course`. */
export const claimTexts = {
  testing: (count: number) => `Testing ${count} ${count === 1 ? 'claim' : 'claims'} of the lecture notes`,
  note: (note: string) => `Note ${note}`,
  verdicts: { true: 'true here', false: 'false here', depends: 'depends', undecided: 'not tested' },
  summary: ({ all, engine, seconds, undecided, ...of }: ClaimCounts) => [
    `${all} claims on Docker Engine ${engine} in ${seconds} s: ${of.true} true here, ${of.false} false here, ${of.depends} depend` +
      (undecided === 0 ? '.' : `, ${undecided} could not be tested.`),
    'See one yourself: npx dari claims --commands <id>',
  ],
  setup: 'set up',
  look: 'look',
  cleanup: 'take away again',
};
