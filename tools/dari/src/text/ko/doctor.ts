import type { Finding } from '../../doctor/finding.ts';
import type { FindingText } from '../en/doctor.ts';
import type { Texts } from '../texts.ts';
import { withParticle } from './particle.ts';
import { pitfallText } from './pitfalls.ts';
import { registryAnswerText } from './registry-answers.ts';

const GB = 1_000_000_000;

export const doctorTexts: Texts['doctor'] = {
  titles: {
    settings: '설정',
    engine: '엔진',
    disk: '디스크',
    ports: '포트',
    dns: '이름',
    images: '이미지',
    'file-events': '파일 이벤트',
    credentials: '비밀번호',
    containers: '컨테이너',
    leftovers: '남은 것',
  },
  allGood: '모두 잘 동작해요.',
  someWarn: '동작은 해요. "!" 표시가 있는 줄을 읽어 보세요.',
  finding,
};

function finding(it: Finding): FindingText {
  switch (it.code) {
    case 'settings-good':
      return { found: `${it.path} 이(가) 올바라요`, remedy: null };
    case 'settings-bad': {
      const names = it.faults.map((fault) => fault.name).filter(Boolean);
      return {
        found: `${names.join(', ') || it.path}: 쓸 수 없어요`,
        remedy: 'npx dari up을 실행하면 줄 번호와 고칠 내용을 모두 알려 줘요',
      };
    }
    case 'engine-answers':
      return { found: `${it.version} (API ${it.api}), ${it.system}, ${it.endpoint}`, remedy: null };
    case 'error':
      return { found: it.found, remedy: it.remedy };
    case 'disk': {
      const free = (it.freeBytes / GB).toFixed(1);
      return {
        found: `${it.where} 에 ${free} GB 남았어요`,
        remedy:
          it.freeBytes < 5 * GB ? '컨테이너가 쓰지 않는 이미지를 지우세요: docker image prune -a' : null,
      };
    }
    case 'ports-free':
      return {
        found: [
          it.ours.length > 0 ? `${it.ours.join(', ')} 이 프로젝트가 사용 중` : '',
          it.ports.length > 0 ? `${it.ports.join(', ')} 비어 있음` : '',
        ]
          .filter(Boolean)
          .join('; '),
        remedy: null,
      };
    case 'names-resolve':
      return { found: `컨테이너가 다른 컨테이너를 이름(${it.name})으로 찾아요`, remedy: null };
    case 'names-do-not-resolve':
      return {
        found: `컨테이너가 다른 컨테이너를 이름으로 찾지 못해요 (${it.seen})`,
        remedy: '엔진을 다시 시작하세요. 그래도 같으면 엔진이 있는 컴퓨터의 방화벽 규칙을 살펴보세요',
      };
    case 'images':
      return {
        found: imagesFound(it),
        remedy: it.source === 'none' ? `가져올 곳이 없어요: ${it.why}` : null,
      };
    case 'file-events-arrive':
      return { found: `편집한 것을 컨테이너가 ${it.ms} ms 뒤에 알았어요`, remedy: null };
    case 'file-events-do-not-arrive':
      return {
        found: `편집한 것을 컨테이너가 ${it.ms} ms 안에 알지 못했어요`,
        remedy: '다음 npm start부터는 페이지가 편집을 직접 찾아요 (WEB_FILE_EVENTS=auto가 그렇게 정해요)',
      };
    case 'login-works':
      return { found: `${withParticle(it.product, '이', '가')} .env의 비밀번호를 받아들여요`, remedy: null };
    case 'login-refused':
      return {
        found: `데이터베이스가 .env의 비밀번호로는 ${it.user} 사용자를 거절해요`,
        remedy: `이전 비밀번호를 .env에 되돌려 놓거나, 데이터를 지우세요: npx dari down --volumes --yes ${it.volume}`,
      };
    case 'login-not-tried':
      return { found: `해 보지 못했어요: ${it.seen}`, remedy: '먼저 스택을 시작하세요: npm start' };
    case 'no-pitfalls':
      return { found: `컨테이너 ${it.containers}개에 흔한 실수가 없어요`, remedy: null };
    case 'pitfall':
      return pitfallText(it.pitfall);
    case 'no-leftovers':
      return { found: '다른 프로젝트의 것이 없어요', remedy: null };
    case 'leftovers':
      return {
        found: it.projects.map(({ project, things }) => `${project} (${things})`).join(', '),
        remedy: `아무도 쓰지 않으면: DARI_PROJECT=${it.projects[0]?.project ?? ''} npx dari down`,
      };
    case 'not-tried':
      return { found: `해 보지 못했어요: ${NOT_TRIED[it.because]}`, remedy: null };
  }
}

const NOT_TRIED = {
  'no-engine': '응답하는 엔진이 없어요',
  'no-image': '써 볼 이미지가 아직 없어요. 먼저 npm start를 실행하세요',
  'bad-settings': '설정이 잘못됐어요',
  remote: '엔진이 다른 컴퓨터에서 돌아요',
  'not-running': '스택이 실행 중이 아니에요. npm start로 시작하세요',
};

function imagesFound(it: Extract<Finding, { code: 'images' }>): string {
  const answers = it.registry
    .map(({ image, answer }) => `${image}: ${registryAnswerText(answer, '')}`)
    .join('; ');
  const use = it.source === 'registry' ? '레지스트리에서 가져와요' : '여기서 빌드해요';
  return `${use}${answers === '' ? '' : ` (${answers})`}`;
}
