import type { Texts } from '../texts.ts';

export const exportTexts: Texts['export'] = {
  heading: {
    compose: ({ stack, file, inFolder }) => [
      `"${stack}" 스택. 만든 명령: dari export compose ${stack}`,
      '비밀번호는 .env나 환경 변수에서 읽어요.',
      ...(inFolder
        ? ['프로젝트 폴더에서 실행하세요:']
        : ['--project-directory 로 프로젝트 폴더를 알려 주고 실행하세요:']),
      `  docker compose -f ${file ?? 'FILE'} up -d --wait`,
    ],
  },
  written: (file) => `파일을 썼어요: ${file}`,
  notesTitle: (count) => `파일에 담지 못한 것 ${count}가지:`,

  notes: {
    'image-first': ({ image = '', commands = '' }) => ({
      what: `다른 이미지의 바탕인 ${image} 이미지는 이 파일로 만들 수 없어요.`,
      next: ['먼저 만드세요:', ...indented(commands)],
    }),
    'host-folder': ({ container = '', folder = '', target = '' }) => ({
      what: `${container} 은(는) 이 컴퓨터의 폴더 ${folder} 을(를) ${target} 에서 읽어요.`,
      next: ['다른 컴퓨터에서는 그 자리에 폴더를 두거나 파일의 경로를 바꾸세요.'],
    }),
    'engine-address': ({ address = '' }) => ({
      what: `포트가 이 엔진의 주소 ${address} 에 열려요.`,
      next: ['다른 엔진은 주소가 다를 수 있으니 그곳에서 다시 내보내세요.'],
    }),
    'no-engine': () => ({
      what: '응답하는 Docker Engine이 없어서 이미지는 레지스트리의 것으로, 나머지는 보통 엔진의 값으로 썼어요.',
      next: ['엔진이 도는 곳에서 다시 내보내거나 --images 로 고르세요.'],
    }),
    'address-book': ({ file = '' }) => ({
      what: `서버들은 ${file} 을(를) 읽어요. 지금 썼지만 컨테이너의 IP 주소는 들어 있지 않아요.`,
      next: [
        '"주소" 페이지에서 IP 주소까지 보려면: npx dari up',
        '이 파일은 저장소에 없으니 다른 컴퓨터에서는 그곳에서 내보내세요.',
      ],
    }),
    'address-book-of-another': ({ file = '', stack = '' }) => ({
      what: `서버들이 읽는 ${file} 은(는) 지금 있는 "${stack}" 스택의 것이라 그대로 뒀어요.`,
      next: ['npx dari down 한 뒤에 다시 내보내세요.'],
    }),
    'trusted-certificates': ({ variable = '', file = '' }) => ({
      what: `빌드할 때 이 컴퓨터의 ${variable} 이(가) 가리키는 인증서를 믿어야 해요.`,
      next: ['Dockerfile이 찾는 곳에 두세요:', `  cp "$${variable}" ${file}`],
    }),
    'env-file-differs': ({ name = '' }) => ({
      what: `Compose는 .env의 ${name} 값을 dari와 다르게 읽어요. $ 와 역슬래시를 풀어 버려요.`,
      next: [`값을 작은따옴표로 감싸세요: ${name}='...'`],
    }),
  },
};

function indented(lines: string): string[] {
  return lines.split('\n').map((line) => `  ${line}`);
}
