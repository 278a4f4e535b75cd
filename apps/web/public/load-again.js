// Starting containers adds and removes network interfaces, and a Chromium that is loading a page just then drops the
// requests that are under way (ERR_NETWORK_CHANGED). One lost module of the graph leaves the page blank, so it is
// loaded again, a bounded number of times. It stands outside of the modules because it is for when they did not load.
(() => {
  const KEY = 'dari.loads';
  const LIMIT = 8;

  addEventListener('error', onLost, true);
  addEventListener('load', () => {
    if (isDrawn()) sessionStorage.removeItem(KEY);
  });

  function onLost(event) {
    const isFile = event.target instanceof HTMLScriptElement || event.target instanceof HTMLLinkElement;
    if (!isFile || isDrawn()) return;
    const loads = Number(sessionStorage.getItem(KEY) ?? 0) + 1;
    if (loads < LIMIT) {
      sessionStorage.setItem(KEY, String(loads));
      location.reload();
      return;
    }
    sessionStorage.removeItem(KEY);
    const words = document.createElement('p');
    words.textContent =
      'The page could not be loaded completely. See `npx dari logs web`, then load it again. ' +
      '페이지를 끝까지 불러오지 못했어요. `npx dari logs web`을 살펴본 뒤 새로고침해 주세요.';
    words.setAttribute('role', 'alert');
    document.getElementById('root')?.replaceChildren(words);
  }

  function isDrawn() {
    return document.getElementById('root')?.hasChildNodes() === true;
  }
})();
