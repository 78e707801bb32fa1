// Reads the data and draws the page; looks after its colours and its paper.

(function start() {
  const report = JSON.parse(document.getElementById('data').textContent);
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const list = customerList(report.accounts);

  document.getElementById('sections').append(
    overTimeSection(report.over_time),
    coverageSection(report.coverage),
    firstDaysSection(report.coverage, report.day),
    promisesSection(report.promises),
    responsesSection(report.responses, responseFigure(report.over_time.responses)),
    satisfactionSection(report.satisfaction),
    risksSection(report.risks, report.plays),
    funnelSection(report.funnel),
    kudosSection(report.kudos));
  draw();

  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
  const button = document.getElementById('theme');
  function themed() {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', isDark() ? 'Show in light colours' : 'Show in dark colours');
    draw();
  }
  button.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; themed(); });
  dark.addEventListener('change', themed);
  button.hidden = false;
  themed();

  // Paper is light and narrower than most windows.
  let before = null;
  let waiting = 0;
  window.addEventListener('resize', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => { if (before === null) resize(); });
  });
  window.addEventListener('beforeprint', () => {
    before = root.dataset.theme || '';
    root.dataset.theme = 'light';
    list.atLeast(60);
    draw();
    resizeForPaper();
  });
  window.addEventListener('afterprint', () => {
    if (before) root.dataset.theme = before; else delete root.dataset.theme;
    before = null;
    draw();
    resize();
  });
})();
