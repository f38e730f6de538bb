(() => {
  'use strict';
  const form = document.getElementById('filters');
  if (!form) return;
  const posts = [...document.querySelectorAll('#posts > article')];
  const ticks = new Map(posts.map((post) => [post, post.querySelector('.tick input')]));
  const words = new Map(posts.map((post) => [post, post.querySelector('blockquote').textContent.toLowerCase()]));
  const KEPT = 'chaperone-handled';
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem(KEPT) || '{}'); } catch { /* a browser that keeps nothing for files */ }
  for (const tick of ticks.values()) if (Object.hasOwn(kept, tick.dataset.id)) tick.checked = kept[tick.dataset.id] === true;

  function show() {
    const want = new FormData(form);
    const severities = new Set(want.getAll('severity'));
    const searched = String(want.get('words') || '').toLowerCase().trim();
    let shown = 0;
    let done = 0;
    for (const post of posts) {
      const { severity, categories, year, platform } = post.dataset;
      const handled = ticks.get(post).checked;
      const fits = severities.has(severity) && (!want.get('category') || categories.split(' ').includes(want.get('category')))
        && (!want.get('year') || year === want.get('year')) && (!want.get('platform') || platform === want.get('platform'))
        && !(want.get('hide') && handled) && (!searched || words.get(post).includes(searched));
      post.hidden = !fits;
      post.classList.toggle('done', handled);
      if (fits) shown += 1;
      if (handled) done += 1;
    }
    const count = document.getElementById('count');
    count.textContent = count.dataset.words.replace('%s', String(shown)).replace('%h', String(done));
  }

  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => { event.preventDefault(); });
  document.getElementById('posts').addEventListener('change', (event) => {
    const { id } = event.target.dataset;
    if (!id) return;
    kept[id] = event.target.checked;
    try { localStorage.setItem(KEPT, JSON.stringify(kept)); } catch { /* then the list that is saved has to do */ }
    show();
  });
  document.getElementById('save').addEventListener('click', () => {
    const lines = posts.map((post) => ticks.get(post)).filter((tick) => tick.checked).map((tick) => tick.dataset.id);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([lines.join('\n') + '\n'], { type: 'text/plain' }));
    link.download = 'chaperone-handled.txt';
    link.click();
    document.getElementById('saved').hidden = false;
  });
  show();
})();
