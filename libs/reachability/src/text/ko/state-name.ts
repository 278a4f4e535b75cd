const NAMES: Readonly<Record<string, string>> = {
  created: '만들어지기만 함',
  running: '실행 중',
  paused: '일시 정지',
  restarting: '재시작 중',
  removing: '지우는 중',
  exited: '끝남',
  dead: '망가짐',
};

/** @returns the state of a container in Korean, with the engine's own word. */
export function stateName(state: string): string {
  const name = NAMES[state];
  return name === undefined ? state : `${name}(${state})`;
}
