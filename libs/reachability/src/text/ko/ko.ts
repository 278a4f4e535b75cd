import type { Texts } from '../texts.ts';
import { codes } from './codes.ts';
import { facts } from './facts.ts';
import { faults } from './faults.ts';
import { look, missing } from './missing.ts';
import { remedies } from './remedies.ts';
import { snapshotFaults } from './snapshot-faults.ts';

export const ko: Texts = {
  outcomes: {
    works: '동작함',
    'name-not-found': '이름을 못 찾음',
    refused: '거절됨',
    unreachable: '닿지 않음',
    timeout: '시간 초과',
    closed: '끊김',
    blocked: '막힘',
    unknown: '모름',
  },
  hops: {
    vantage: '부르는 쪽',
    browser: '브라우저',
    name: '이름',
    route: '경로',
    isolation: '격리',
    firewall: '방화벽',
    'published-port': '공개한 포트',
    proxy: '프록시',
    listener: '듣는 서버',
  },
  places: {
    browser: '브라우저',
    host: '호스트',
    engine: '엔진',
    network: '네트워크',
    container: '컨테이너',
    outside: '바깥',
  },
  codes,
  facts,
  remedies,
  missing,
  look,
  faults,
  snapshotFaults,
};
