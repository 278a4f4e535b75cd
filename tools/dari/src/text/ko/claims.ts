import type { Texts } from '../texts.ts';

export const claimTexts: Texts['claims'] = {
  testing: (count) => `강의 노트의 주장 ${count}개를 확인하고 있어요`,
  note: (note) => `노트 ${note}`,
  verdicts: { true: '여기서 참', false: '여기서 거짓', depends: '상황에 따라', undecided: '확인 못 함' },
  summary: ({ all, engine, seconds, undecided, ...of }) => [
    `Docker Engine ${engine}에서 ${all}개를 ${seconds}초 동안 확인했어요. 참 ${of.true}개, 거짓 ${of.false}개, 상황에 따라 다른 것 ${of.depends}개` +
      (undecided === 0 ? '예요.' : `, 확인하지 못한 것 ${undecided}개예요.`),
    '직접 확인하려면: npx dari claims --commands <id>',
  ],
  setup: '준비하기',
  look: '확인하기',
  cleanup: '정리하기',
};
