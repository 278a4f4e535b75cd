import process from 'node:process';

/** @type {Record<string, {en: string, ko: string}>} */
const TEXTS = {
  nodeTooOld: {
    en: 'dari needs Node {needed} or newer, and this is Node {found}.\nInstall a newer one (https://nodejs.org), then run the same command again.',
    ko: 'dari에는 Node {needed} 이상이 필요한데, 지금은 Node {found}이에요.\n새 버전을 설치한 뒤(https://nodejs.org) 같은 명령을 다시 실행해 주세요.',
  },
  packages: {
    en: 'Installing the packages (the lockfile is new or has changed) …',
    ko: '패키지를 설치하고 있어요(잠금 파일이 처음이거나 바뀌었어요) …',
  },
  packagesDone: { en: 'Packages installed in {seconds} s.', ko: '패키지를 {seconds}초 만에 설치했어요.' },
  packagesFailed: {
    en: '`npm ci` ended with exit code {code}; what it said is above.\nIs the network there? Behind a proxy npm needs `npm config set proxy` and `cafile`. Then run the same command again.',
    ko: '`npm ci`가 종료 코드 {code}로 끝났어요. 자세한 내용은 위에 있어요.\n네트워크를 확인해 주세요. 프록시 뒤라면 `npm config set proxy`와 `cafile`이 필요해요. 그다음 같은 명령을 다시 실행해 주세요.',
  },
  envMade: {
    en: 'Made .env from .env.example, with a random database password (readable only by you).',
    ko: '.env.example로 .env를 만들고 데이터베이스 비밀번호를 무작위로 넣었어요(나만 읽을 수 있어요).',
  },
  installAsk: {
    en: 'No Docker Engine answers here. Install it now with `{command}`? [Y/n] ',
    ko: '응답하는 Docker Engine이 없어요. 지금 `{command}`로 설치할까요? [Y/n] ',
  },
  installing: {
    en: 'Installing Docker Engine: {command} …',
    ko: 'Docker Engine을 설치하고 있어요: {command} …',
  },
  installed: {
    en: 'Docker Engine installed in {seconds} s.',
    ko: 'Docker Engine을 {seconds}초 만에 설치했어요.',
  },
  installFailed: {
    en: '`{command}` ended with exit code {code}. Its last lines:\n{tail}',
    ko: '`{command}`이(가) 종료 코드 {code}로 끝났어요. 마지막 출력은 다음과 같아요.\n{tail}',
  },
  starting: { en: 'Starting Docker Engine …', ko: 'Docker Engine을 시작하고 있어요 …' },
  started: { en: 'Docker Engine answers.', ko: 'Docker Engine이 응답해요.' },
  startFailed: {
    en: 'Docker Engine was started and ended, or did not answer in time. Its last lines ({log}):\n{tail}',
    ko: 'Docker Engine을 시작했지만 종료됐거나 제시간에 응답하지 않았어요. 마지막 로그는 다음과 같아요({log}).\n{tail}',
  },
  noEngine: {
    en: 'dari needs a Docker Engine, and none answers at {socket}.\n{what}\n\n    {command}\n\nThen run the same command again.',
    ko: 'dari에는 Docker Engine이 필요한데 {socket}에서 응답이 없어요.\n{what}\n\n    {command}\n\n그다음 같은 명령을 다시 실행해 주세요.',
  },
  notInstalled: { en: 'Install it:', ko: '다음과 같이 설치해 주세요.' },
  notRunning: {
    en: 'It is installed but not running. Start it:',
    ko: '설치되어 있지만 실행 중이 아니에요. 다음과 같이 시작해 주세요.',
  },
  chromium: {
    en: 'Installing Chromium for the browser tests …',
    ko: '브라우저 테스트에 쓸 Chromium을 설치하고 있어요 …',
  },
  noChromium: {
    en: 'The browser tests need Chromium, and none was found ({looked}).\nInstall it, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    ko: '브라우저 테스트에는 Chromium이 필요한데 찾지 못했어요({looked}).\n설치하거나 경로를 알려 주세요: CHROMIUM_PATH=/path/to/chromium npm test',
  },
};

/**
 * @param {string} key
 * @param {Record<string, string | number>} [facts]
 * @returns {string} the text in the user's language (Korean or English)
 */
export function say(key, facts = {}) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  const text = TEXTS[key][locale.startsWith('ko') ? 'ko' : 'en'];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(facts[name]));
}

/**
 * Progress goes to standard error: standard output is for results.
 * @param {string} line
 */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}
