import type { Texts } from '../texts.ts';

const EXPECTED = 'dari snapshot이 쓴 토폴로지';
const AGAIN = '다시 저장하세요: npx dari snapshot > topology.json';

export const snapshotFaults: Texts['snapshotFaults'] = {
  empty: () => ({ expected: EXPECTED, found: '빈 파일', next: AGAIN }),
  'too-large': ({ length, most }) => ({
    expected: `${Math.round(most / 1e6)}백만 자 이하`,
    found: `${Math.round(length / 1e6)}백만 자`,
    next: AGAIN,
  }),
  truncated: () => ({ expected: EXPECTED, found: '중간에서 끊긴 파일', next: AGAIN }),
  'not-json': ({ line }) => ({ expected: EXPECTED, found: `JSON이 아닌 글, ${line}번째 줄`, next: AGAIN }),
  'too-deep': ({ most }) => ({
    expected: EXPECTED,
    found: `${most}겹보다 깊이 겹친 것`,
    next: `이 파일은 믿지 마세요. ${AGAIN}`,
  }),
  'not-a-topology': () => ({ expected: EXPECTED, found: '다른 것을 적은 JSON', next: AGAIN }),
  version: ({ found, known }) => ({
    expected: `버전 ${known} 토폴로지`,
    found: `버전 ${found}`,
    next: '파일을 쓴 dari로 읽거나, 지금의 dari로 다시 저장하세요.',
  }),
  shape: ({ path, expected }) => ({
    expected: EXPECTED,
    found: `${path} 자리의 잘못: ${expected}`,
    next: AGAIN,
  }),
};
