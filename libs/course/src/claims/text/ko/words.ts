import type { ClaimWords } from '../words.ts';

export const words: ClaimWords = {
  then: ' → ',
  place: (from) => (from === 'host' ? '호스트' : `${from} 컨테이너`),
  blank: (kind, container) => {
    const of = {
      address: `${container}의 주소`,
      gateway: `${container}의 게이트웨이`,
      port: `${container}의 호스트 포트`,
      free: '빈 포트',
      subnet: '빈 서브넷',
      'subnet-gateway': '그 서브넷의 첫 주소',
      folder: '폴더',
    };
    return of[kind];
  },
  calling: (url, place, times) =>
    times === 1 ? `${place}에서 \`${url}\` 호출` : `${place}에서 \`${url}\` ${times}번 호출`,
  lookingUp: (name, place) => `${place}에서 \`${name}\` 이름 조회`,
  readingResolver: (place) => `${place}의 DNS 설정 확인`,
  writing: (file) => `\`${file}\` 파일 쓰기`,

  refused: (command, why) => `\`${command}\` 거부됨${why === '' ? '' : `: ${why}`}`,
  failed: (command, why) => `\`${command}\` 실패${why === '' ? '' : `: ${why}`}`,
  silent: (command) => `\`${command}\` 출력 없음`,
  printed: (command, output) => `\`${command}\` 출력: "${output}"`,
  shown: (command, output) => `\`${command}\`에 나온 값: "${output}"`,
  empty: (command) => `\`${command}\`에 값이 없음`,
  called: (url, place, answers) => `${place}에서 ${url} 호출: ${answers}`,
  noAnswer: (outcome, seen) => (seen === '' ? outcome : `${outcome} (${seen})`),
  status: (status) => `상태 코드 ${status}`,
  unknownName: (name, place) => `${place}에서 ${name} 이름을 찾을 수 없음`,
  knownName: (name, place, addresses) => `${place}에서 ${name} 조회: ${addresses}`,
  servers: (place, servers) => `${place}의 DNS 서버: ${servers === '' ? '없음' : servers}`,
  written: (file) => `${file} 수정`,
  outcomes: {
    works: '응답',
    'name-not-found': '없는 이름',
    refused: '연결 거부',
    unreachable: '가는 길이 없음',
    timeout: '제때 응답이 없음',
    closed: '응답 없이 끊김',
    blocked: '브라우저가 막음',
    unknown: 'HTTP가 아닌 응답',
  },

  reasons: {
    'add-host':
      'Docker Desktop은 이 이름을 처음부터 알지만, 리눅스에서는 컨테이너에 `--add-host host.docker.internal:host-gateway`를 줘야 해요',
    chance: '다시 시작해도 우연히 같은 주소를 받을 수 있어요',
    connection: '지금은 이 컴퓨터도 인터넷에 바로 연결되지 않아서 컨테이너도 나갈 수 없어요',
    'daemon-settings': '이 엔진의 데몬은 다른 주소를 쓰도록 설정되어 있어요',
    desktop: 'Docker Desktop인지 리눅스 엔진인지에 따라 달라요',
    firewall: '방화벽이 컨테이너에서 호스트로 가는 호출을 막을 수 있어요',
    'host-itself':
      '다른 컴퓨터에서는 안 되지만, 리눅스 호스트는 자기 컨테이너의 주소로 바로 갈 수 있어요. Docker Desktop에서는 호스트도 갈 수 없고요',
    icc: '데몬을 `--icc=false`로 시작했을 수 있어요',
    image: '그 프로그램이 들어 있는 이미지도 있고 없는 이미지도 있어요',
    'in-use': '연결된 컨테이너가 있는 동안에는 거부돼요',
    'kind-of-network': '기본 bridge인지 직접 만든 네트워크인지에 따라 달라요',
    published: '호스트에 연결한 포트만 그 주소에서 찾을 수 있어요',
    remote: '엔진이 다른 컴퓨터에 있어요',
    'same-container': '같은 컨테이너를 다시 시작하면 남아 있고, 새로 만들면 없어요',
    'shared-folder': '엔진이 이 컴퓨터의 폴더를 볼 수 있어야 해요',
  },
};
