import type { Texts } from '../texts.ts';

const EXPECTED = 'goals-db:27017, http://localhost:3000, tcp://172.18.0.2:8080 같은 주소';
const TYPE_IT = '이름:포트 또는 URL로 쓰세요.';

export const faults: Texts['faults'] = {
  empty: () => ({ expected: EXPECTED, found: '빈 주소', next: TYPE_IT }),
  'too-long': ({ length, most }) => ({
    expected: `${most}자 이하의 주소`,
    found: `${length}자`,
    next: TYPE_IT,
  }),
  malformed: ({ near }) => ({
    expected: EXPECTED,
    found: `읽을 수 없는 부분: "${near}"`,
    next: `${TYPE_IT} IPv6 주소는 괄호에 넣어요: [::1]:8080`,
  }),
  scheme: ({ scheme }) => ({
    expected: 'http://, https://, tcp://, mongodb:// 중 하나',
    found: `${scheme}://`,
    next: '다른 프로토콜에는 tcp://를 쓰세요.',
  }),
  'no-port': ({ example }) => ({ expected: '포트', found: '없음', next: `포트를 더하세요. 예: ${example}` }),
  port: ({ port }) => ({ expected: '1에서 65535까지의 포트', found: port, next: '포트를 숫자로 쓰세요.' }),
  name: ({ name }) => ({
    expected: '글자, 숫자, 점, 하이픈, 밑줄로 된 이름',
    found: name === '' ? '이름 없음' : `"${name}"`,
    next: TYPE_IT,
  }),
  ip: ({ ip }) => ({
    expected: '172.18.0.2, [fd00::2] 같은 IP 주소',
    found: ip,
    next: 'IPv4 주소의 각 부분은 0에서 255까지예요.',
  }),
  'several-hosts': ({ hosts }) => ({
    expected: '호스트 하나',
    found: hosts.join(', '),
    next: '하나씩 따로 물어보세요.',
  }),
};
