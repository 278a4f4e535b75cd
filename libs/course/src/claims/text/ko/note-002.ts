import type { ClaimText } from '../../claim.ts';

export const note002: Readonly<Record<string, ClaimText>> = {
  '002-host-address': {
    statement: '`host.docker.internal`은 호스트의 주소로 풀려요.',
    says: '도커가 이 이름을 알아보고 호스트의 주소로 바꿔 준다고 해요.',
    instead: 'Docker Desktop에서는 가상 머신 쪽 주소로 풀리고, 거기서 컴퓨터로 넘겨줘요.',
  },
  '002-inspect-field': {
    statement: '컨테이너의 주소는 `NetworkSettings.IPAddress` 항목에 있어요.',
    says: '`docker container inspect`의 이 항목에서 주소를 찾으라고 해요.',
    instead:
      '주소는 `NetworkSettings.Networks.네트워크이름.IPAddress`에 있어요. 예전 항목은 기본 bridge일 때만 채워졌고, API 1.52(Docker 29)부터는 없어졌어요.',
  },
  '002-database-by-name': {
    statement: '이름이 `mongodb`인 컨테이너의 서버는 `mongodb:27017`로 부를 수 있어요.',
    says: '데이터베이스 주소에 컨테이너 이름을 넣으라고 해요.',
  },
  '002-driver-option': {
    statement: '새 네트워크의 드라이버는 `--driver`로 정해요.',
    says: '네트워크를 만들 때 `--driver` 옵션을 준다고 해요.',
  },
  '002-host-localhost': {
    statement: 'host 모드로 실행한 서버는 호스트에서 `localhost`로 부를 수 있어요.',
    says: 'host 모드의 컨테이너는 호스트와 `localhost`를 함께 쓴다고 해요.',
    instead: 'Docker Desktop에서는 설정에서 host networking을 켜지 않으면 가상 머신의 `localhost`예요.',
  },
};
