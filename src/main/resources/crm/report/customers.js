// The list of customers: which are shown, in what order, and how many of them stand in the page.

const FIRST_PAGE = 20;
const PAGE = 100;
const LEFT = 'left in peace';
const STATUSES = ['never', 'stale', 'soon', 'ok', 'snoozed', LEFT];

/** Those who left, or are no customers yet, are not overdue, whatever their clocks say. */
function state(account) {
  return ['never', 'stale'].includes(account.status) && !account.neglected ? LEFT : account.status;
}

function customerList(all) {
  const accounts = all.map(account => Object.assign({}, account, { status: state(account) }));
  const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const words = new Map(accounts.map(account =>
    [account, fold([account.customer, account.key, account.owner || '', account.why.join(' ')].join(' '))]));
  const places = new Map([...accounts].sort((one, other) => byName.compare(one.customer, other.customer))
    .map((account, place) => [account, place]));
  const text = field => account => account[field] === null ? '\uffff' : fold(account[field]);
  const number = field => account => account[field] === null ? -Infinity : account[field];
  // what a column is called, what it is sorted by, whether the greatest come first, what stands in it, its classes
  const columns = [
    { name: 'Customer', by: account => places.get(account), cell: named },
    { name: 'Status', by: account => STATUSES.indexOf(account.status), cell: account => account.status, state: true },
    { name: 'Days overdue', by: account => account.neglected ? account.overdue_days : 0, down: true, style: 'number', unit: 'days overdue',
      cell: account => account.neglected ? whole.format(account.overdue_days) : '' },
    { name: 'Worth a year', by: number('annual_value'), down: true, style: 'number', unit: 'a year',
      cell: account => money(account.annual_value) },
    { name: 'Tier', by: text('tier'), cell: account => account.tier, style: 'less' },
    { name: 'Owner', by: text('owner'), cell: account => account.owner, style: 'less' },
    { name: 'Why', by: account => fold(account.why.join(' ')) || '\uffff', cell: account => account.why.join(' · '), style: 'why' },
    { name: 'Urgency', by: number('urgency'), down: true, style: 'number less', cell: account => oneDigit.format(account.urgency) },
  ];
  const chosen = { neglected: accounts.some(account => account.neglected), search: '', owner: '', tier: '', stage: '', status: '' };
  let order = { column: columns[columns.length - 1], down: true };
  let found = [];
  let most = FIRST_PAGE;

  const list = document.getElementById('list');
  const body = list.tBodies[0];
  const shown = make('p', { class: 'shown', role: 'status', 'aria-live': 'polite', id: 'shown' });
  const more = make('button', { type: 'button', class: 'quiet more', click: () => { const before = most; most += PAGE; draw(); focusRow(before); } });
  const heads = columns.map(column => {
    const button = make('button', { type: 'button', click: () => sortBy(column) }, column.name);
    return make('th', { scope: 'col', class: column.style || null }, button);
  });

  function named(account) {
    const rest = [account.tier && 'tier ' + account.tier, account.owner].filter(Boolean).join(' · ');
    return [account.customer, account.stage === 'customer' ? '' : make('span', { class: 'under' }, account.stage),
      rest && make('span', { class: 'under rest' }, rest)];
  }

  function sortBy(column) {
    order = { column, down: order.column === column ? !order.down : Boolean(column.down) };
    narrow.value = columns.indexOf(column);
    update();
  }

  function matches(account) {
    const is = (field, none) => chosen[field] === '' || (account[field] === null ? none : account[field]) === chosen[field];
    return (!chosen.neglected || account.neglected) && is('owner', '\u0000') && is('tier', '\u0000') && is('stage') && is('status')
      && (chosen.search === '' || words.get(account).includes(chosen.search));
  }

  function update() {
    most = FIRST_PAGE;
    found = accounts.filter(matches);
    const key = new Map(found.map(account => [account, order.column.by(account)]));
    const way = order.down ? -1 : 1;
    found.sort((one, other) => {
      const a = key.get(one), b = key.get(other);
      return a < b ? -way : a > b ? way : other.urgency - one.urgency;
    });
    heads.forEach((head, index) => {
      const sorted = columns[index] === order.column;
      head.setAttribute('aria-sort', sorted ? order.down ? 'descending' : 'ascending' : 'none');
    });
    draw();
  }

  function draw() {
    body.replaceChildren(...found.slice(0, most).map(row));
    const drawn = Math.min(most, found.length);
    const whom = chosen.neglected ? 'neglected customers' : 'customers';
    const total = chosen.neglected ? accounts.filter(account => account.neglected).length : accounts.length;
    shown.textContent = found.length === 0 ? 'None of ' + whole.format(total) + ' ' + whom + ' fits'
      : whole.format(drawn) + ' of ' + whole.format(found.length) + ' shown'
        + (found.length === total ? '' : ', of ' + whole.format(total) + ' ' + whom);
    const left = found.length - drawn;
    more.hidden = left === 0;
    more.textContent = 'Show ' + whole.format(Math.min(left, PAGE)) + ' more';
  }

  function row(account) {
    return make('tr', {}, columns.map((column, index) => {
      const style = [column.style || '', column.state ? account.status.split(' ')[0] : ''].join(' ').trim();
      const value = column.cell(account);
      return index === 0 ? make('th', { scope: 'row', tabindex: '-1' }, value)
        : make('td', { class: style || null, 'data-unit': column.unit && value !== '' ? column.unit : null }, value);
    }));
  }

  /** What "show more" brought is where the reader goes on. */
  function focusRow(index) {
    const first = body.rows[index];
    if (first) first.cells[0].focus();
  }

  function choice(field, label, none) {
    const values = [...new Set(accounts.map(account => account[field]))];
    const sorted = field === 'status' ? STATUSES.filter(status => values.includes(status))
      : values.filter(value => value !== null).sort(byName.compare);
    const options = [make('option', { value: '' }, label), ...sorted.map(value => make('option', { value }, value))];
    if (none && values.includes(null)) options.push(make('option', { value: '\u0000' }, none));
    return make('select', { id: field, 'aria-label': label, change: event => { chosen[field] = event.target.value; update(); } }, options);
  }

  function view(label, neglected, count) {
    return make('label', {},
      make('input', { type: 'radio', name: 'view', value: neglected ? 'neglected' : 'all', checked: chosen.neglected === neglected,
        change: () => { chosen.neglected = neglected; update(); } }),
      make('span', {}, label + ' ' + whole.format(count)));
  }

  const narrow = make('select', { id: 'sort', class: 'narrow', 'aria-label': 'Sort by', change: event => sortBy(columns[event.target.value]) },
    columns.map((column, index) => make('option', { value: index }, 'by ' + column.name.toLowerCase())));
  narrow.value = columns.length - 1;
  const filters = make('details', { class: 'filters' }, make('summary', {}, 'Filter and sort'),
    make('div', {}, choice('owner', 'Every owner', 'nobody'), choice('tier', 'Every tier', 'no tier'),
      choice('stage', 'Every stage'), choice('status', 'Every status'), narrow));
  const wide = matchMedia('(min-width: 44.01rem)');
  const unfold = () => { filters.open = wide.matches; };
  wide.addEventListener('change', unfold);
  unfold();

  list.tHead.rows[0].replaceChildren(...heads);
  const controls = document.getElementById('controls');
  controls.append(
    make('fieldset', { class: 'switch' }, make('legend', { class: 'unseen' }, 'Whom to show'),
      view('Neglected', true, accounts.filter(account => account.neglected).length), view('All', false, accounts.length)),
    make('input', { type: 'search', id: 'search', placeholder: 'Search', 'aria-label': 'Search customers', autocomplete: 'off',
      input: event => { chosen.search = fold(event.target.value.trim()); update(); } }),
    filters);
  controls.hidden = false;
  controls.after(shown);
  document.getElementById('more').replaceChildren(more);
  update();

  return {
    /** Paper has no "show more": up to so many rows are shown on it. */
    atLeast(rows) { most = Math.max(most, rows); draw(); },
  };
}
