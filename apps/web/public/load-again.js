// Starting containers adds and removes network interfaces, and a Chromium that is loading a page just then drops the
// requests that are under way (ERR_NETWORK_CHANGED). One lost module of the graph leaves the page blank, so it is
// loaded again, a bounded number of times. It stands outside of the modules because it is for when they did not load.
(() => {
  const KEY = 'dari.loads';
  const LIMIT = 8;
  const WINDOW_MS = 30_000;

  addEventListener('error', onLost, true);

  function onLost(event) {
    const isFile = event.target instanceof HTMLScriptElement || event.target instanceof HTMLLinkElement;
    const root = document.getElementById('root');
    if (!isFile || root?.hasChildNodes() === true) return;
    const now = Date.now();
    const loads = JSON.parse(sessionStorage.getItem(KEY) ?? '[]').filter((at) => now - at < WINDOW_MS);
    if (loads.length < LIMIT) {
      sessionStorage.setItem(KEY, JSON.stringify([...loads, now]));
      location.reload();
      return;
    }
    const words = document.createElement('p');
    words.textContent =
      'The page could not be loaded completely. See `npx dari logs web`, then load it again. ' +
      '페이지를 끝까지 불러오지 못했어요. `npx dari logs web`을 살펴본 뒤 새로고침해 주세요.';
    words.setAttribute('role', 'alert');
    root?.replaceChildren(words);
  }
})();
