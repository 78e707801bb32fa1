// The sections behind the answer, each of one part of the data.

function section(id, title, ...children) {
  return make('section', { 'aria-labelledby': id }, make('h2', { id, tabindex: '-1' }, title), children);
}

function say(text) {
  return make('p', { class: 'say' }, text);
}

function none(text) {
  return make('p', { class: 'none' }, text);
}

const customer = ['Customer', row => row.customer];

function overTimeSection(over) {
  const title = 'Value given over time';
  const weeks = over.value, stale = over.stale;
  const given = weeks.reduce((all, week) => all + week.touches_of_value, 0);
  const touches = weeks.reduce((all, week) => all + week.touches, 0);
  if (touches === 0) return section('time', title, none('Nothing was logged in the last year.'));
  const span = date(weeks[0].since) + ' to ' + date(weeks[weeks.length - 1].until);
  return section('time', title,
    say(percent(given / touches) + ' of ' + amount(touches, 'touch', 'touches') + ' of the last year gave the customer something.'),
    make('div', { class: 'pair' },
      figure({
        title: 'What we gave', about: 'number of touches by week, ' + span,
        rows: weeks, columns: [['Week from', week => date(week.since)], ['Of value', week => week.touches_of_value, 'number'], ['Others', week => week.touches - week.touches_of_value, 'number']],
        option: bars(weeks.map(week => date(week.since)), [
          { name: 'Of value', data: weeks.map(week => week.touches_of_value), tone: 'good', piled: true },
          { name: 'Others', data: weeks.map(week => week.touches - week.touches_of_value), tone: 'grey', piled: true },
        ]),
      }),
      figure({
        title: 'Whom we neglected', about: 'number of customers overdue at the end of each week, by the windows of today, ' + date(stale[0].day) + ' to ' + date(stale[stale.length - 1].day),
        rows: stale, columns: [['Day', week => date(week.day)], ['Neglected', week => week.stale, 'number'], ['Of customers', week => week.customers, 'number']],
        option: lines(stale.map(week => date(week.day)), [['Neglected', stale.map(week => week.stale), 'mark']]),
      })));
}

function responseFigure(months) {
  if (months.every(one => one.median_hours === null)) return '';
  const name = one => month(one.since.slice(0, 7));
  return figure({
    title: 'How soon we answer', about: 'median in hours of business, by the month they asked, ' + name(months[0]) + ' to ' + name(months[months.length - 1]), low: true,
    rows: months, columns: [['Month', name], ['Median', one => hours(one.median_hours), 'number']],
    option: bars(months.map(name), [{ name: 'Hours of business', data: months.map(one => one.median_hours === null ? null : Math.round(one.median_hours * 10) / 10), tone: 'good' }]),
  });
}

function coverageSection(coverage) {
  const title = 'The best customers';
  if (coverage.best === 0) return section('coverage', title, none('No customer has an annual value yet, so nobody can say which are the best.'));
  const missed = coverage.accounts.filter(account => account.best && account.touches_of_value === 0);
  const parts = [['Yearly revenue', coverage.best_annual_value_share], ['Touches of value', coverage.best_touches_of_value_share]];
  const span = date(coverage.since) + ' to ' + date(coverage.until);
  return section('coverage', title,
    say(whole.format(coverage.best) + ' of ' + amount(coverage.customers, 'customer makes', 'customers make') + ' '
      + percent(coverage.best_annual_value_share) + ' of the yearly revenue and got '
      + (coverage.touches_of_value === 0 ? 'nothing, as nobody did,' : percent(coverage.best_touches_of_value_share) + ' of what we gave') + ' since '
      + date(coverage.since) + '. ' + amount(missed.length, 'of them got', 'of them got') + ' nothing.'),
    figure({
      title: 'Do the best get the most?', about: 'share of the best customers, in percent, ' + span, low: true,
      rows: parts, columns: [['Of', part => part[0]], ['The best', part => percent(part[1]), 'number'], ['The others', part => part[1] === null ? '' : percent(1 - part[1]), 'number']],
      option: bars(parts.map(part => part[0]), [
        { name: 'The best', data: parts.map(part => Math.round((part[1] || 0) * 100)), tone: 'good', piled: true, label: { formatter: '{c} %', tone: 'paper' } },
        { name: 'The others', data: parts.map(part => part[1] === null ? 0 : 100 - Math.round(part[1] * 100)), tone: 'grey', piled: true },
      ], (shade, axis) => ({
        xAxis: Object.assign({ type: 'value', max: 100 }, axis),
        yAxis: Object.assign({ type: 'category', data: parts.map(part => part[0]), inverse: true }, axis, { splitLine: { show: false } }),
      })),
    }),
    missed.length === 0 ? '' : [make('h3', {}, 'Best customers that got nothing of value'),
      firstRows(missed, [customer, ['Worth a year', row => money(row.annual_value), 'number'], ['Of the revenue', row => percent(row.share), 'number'],
        ['Tier', row => row.tier], ['Owner', row => row.owner]], 'Best customers that got nothing of value', 'small')]);
}

function firstDaysSection(coverage, today) {
  const fresh = coverage.accounts.filter(account => account.first_90_days);
  const title = 'The first 90 days';
  if (fresh.length === 0) return section('first-days', title, none('Nobody bought in the last 90 days.'));
  const day = account => 1 + Math.round((Date.parse(today) - Date.parse(account.since)) / 86400000);
  const without = fresh.filter(account => account.got.length === 0).length;
  return section('first-days', title,
    say(amount(fresh.length, 'customer is', 'customers are') + ' in the first 90 days; ' + whole.format(without) + ' of them got nothing of value since the sale.'),
    firstRows(fresh.sort((one, other) => one.got.length - other.got.length || day(other) - day(one)), [customer, ['Day', day, 'number'], ['Owner', row => row.owner],
      ['Got since the sale', row => row.got.length === 0 ? make('span', { class: 'late' }, 'nothing yet')
        : row.got.map(gift => gift.kind).join(', ')]], 'Customers in their first 90 days'));
}

function promisesSection(promises) {
  const title = 'Promises';
  const rows = promises.by_month;
  const owed = promises.owed;
  const sum = name => rows.reduce((all, row) => all + row[name], 0);
  const judged = sum('on_time') + sum('kept_late') + sum('broken') + sum('late');
  const children = [];
  if (judged === 0) {
    children.push(none('No promise of ours fell due in the last year.'));
  } else {
    children.push(say(percent(sum('on_time') / judged) + ' of ' + amount(judged, 'promise', 'promises') + ' of the last year kept on time; '
      + whole.format(sum('late')) + ' late now, ' + whole.format(sum('broken')) + ' broken.'));
    children.push(figure({
      title: 'Promises kept and broken', about: 'number of our promises, by the month they fell due, ' + month(rows[0].group) + ' to ' + month(rows[rows.length - 1].group),
      rows, columns: [['Month', row => month(row.group)], ['On time', row => row.on_time, 'number'], ['Kept late', row => row.kept_late, 'number'],
        ['Broken', row => row.broken, 'number'], ['Late', row => row.late, 'number'], ['On time', row => percent(row.on_time_rate), 'number']],
      option: bars(rows.map(row => month(row.group)), [
        { name: 'Kept on time', data: rows.map(row => row.on_time), tone: 'good', piled: true },
        { name: 'Kept late', data: rows.map(row => row.kept_late), tone: 'calm', piled: true, striped: true },
        { name: 'Late now', data: rows.map(row => row.late), tone: 'mark', piled: true, striped: true },
        { name: 'Broken', data: rows.map(row => row.broken), tone: 'bad', piled: true },
      ]),
    }));
  }
  children.push(make('h3', {}, 'Late, or due within two weeks'));
  children.push(owed.length === 0 ? none('Nothing is owed within two weeks.') : firstRows(owed, [customer, ['What', row => row.what],
    ['Due', row => row.days_late > 0 ? make('span', { class: 'late' }, date(row.due) + ', ' + amount(row.days_late, 'day', 'days') + ' late') : date(row.due)],
    ['Who', row => row.who]], 'Promises that are late or due within two weeks'));
  return section('promises', title, children);
}

function responsesSection(responses, over) {
  const title = 'Response times';
  const waiting = responses.waiting;
  const people = responses.colleagues;
  if (people.length === 0) return section('responses', title, none('No customer asked anything in the last year.'));
  return section('responses', title,
    say(waiting.length === 0 ? 'Every question of the last year was answered.'
      : amount(waiting.length, 'customer waits', 'customers wait') + ' for a reply, the oldest since ' + date(waiting[0].day) + '.'),
    over,
    make('h3', {}, 'By colleague, hours of business'),
    firstRows(people, [['Colleague', row => row.name], ['Answered', row => row.answered, 'number'], ['Median', row => hours(row.median_hours), 'number'],
      ['Worst', row => hours(row.worst_hours), 'number'], ['Waiting', row => row.waiting, 'number']], 'Response times by colleague', 'small'),
    waiting.length === 0 ? '' : [make('h3', {}, 'Replies owed'),
      firstRows(waiting, [customer, ['Since', row => date(row.day)], ['Kind', row => row.kind],
        ['From', row => row.with], ['Owner', row => row.owner]], 'Replies owed')]);
}

function satisfactionSection(satisfaction) {
  const title = 'Satisfaction';
  const rows = satisfaction.by_quarter;
  if (rows.length === 0) return section('satisfaction', title, none('Nobody answered a survey in the last year.'));
  const last = rows[rows.length - 1];
  const name = row => row.group.replace('-', ' ');
  return section('satisfaction', title,
    say((last.nps === null ? '' : 'Net promoter score ' + (last.nps > 0 ? '+' : '') + last.nps + ' in ' + name(last) + ', from '
      + amount(last.scored, 'score', 'scores') + '. ') + (satisfaction.unhappy.length === 0 ? 'No bad answer waits for somebody to act.'
      : amount(satisfaction.unhappy.length, 'bad answer waits', 'bad answers wait') + ' for somebody to act.')),
    figure({
      title: 'What customers answered', about: 'number of answers, by quarter, ' + name(rows[0]) + ' to ' + name(last),
      rows, columns: [['Quarter', name], ['Promoters, 9–10', row => row.promoters, 'number'], ['Passives, 7–8', row => row.passives, 'number'],
        ['Detractors, 0–6', row => row.detractors, 'number'], ['NPS', row => row.nps, 'number'], ['Would choose us again', row => row.again_percent === null ? '' : row.again_percent + ' %', 'number']],
      low: true,
      option: bars(rows.map(name), [
        { name: 'Promoters, 9–10', data: rows.map(row => row.promoters), tone: 'good', piled: true },
        { name: 'Passives, 7–8', data: rows.map(row => row.passives), tone: 'grey', piled: true },
        { name: 'Detractors, 0–6', data: rows.map(row => row.detractors), tone: 'mark', piled: true, striped: true },
      ]),
    }),
    satisfaction.unhappy.length === 0 ? '' : [make('h3', {}, 'Bad answers that wait'),
      firstRows(satisfaction.unhappy, [customer, ['Day', row => date(row.day)], ['Score', row => row.score, 'number'],
        ['Again?', row => row.again === null ? '' : row.again ? 'yes' : 'no'], ['Words', row => row.words ? '“' + row.words + '”' : ''], ['Who', row => row.with]], 'Bad answers that wait')]);
}

function risksSection(risks, plays) {
  const title = 'Risks and plays';
  const step = risk => risk.next_step === null ? '' : risk.next_step.text + (risk.next_step.due ? ' (by ' + date(risk.next_step.due) + ')' : '');
  return section('risks', title,
    risks.length === 0 ? none('No risk is open.') : [say(amount(risks.length, 'account is', 'risks are') + (risks.length === 1 ? ' at risk.' : ' open.')),
      firstRows(risks, [customer, ['Severity', row => row.severity === 'high' ? make('span', { class: 'late' }, '▲ high') : row.severity], ['Reason', row => row.reason],
        ['Next step', step], ['Who', row => row.owner], ['Open since', row => date(row.opened)]], 'Open risks')],
    plays.length === 0 ? '' : [make('h3', {}, 'Do our plays work?'),
      firstRows(plays, [['Play', row => row.play], ['Used', row => row.used, 'number'], ['Saved', row => row.saved, 'number'], ['Lost', row => row.lost, 'number'],
        ['False alarms', row => row.false_alarms, 'number'], ['Open', row => row.open, 'number']], 'Plays and what came of them', 'small')]);
}

function funnelSection(funnel) {
  const title = 'From suspect to customer';
  if (funnel.every(step => step.entered === 0)) return section('funnel', title, none('There is nobody in any stage yet.'));
  return section('funnel', title,
    figure({
      title: 'Customers by stage', about: 'number of customers in each stage now, and of those that ever entered it', low: true,
      rows: funnel, columns: [['Stage', step => step.stage], ['Now', step => step.now, 'number'], ['Ever entered', step => step.entered, 'number'],
        ['Went on to', step => step.next], ['Went on', step => step.went_on, 'number'], ['Conversion', step => percent(step.conversion), 'number'], ['Median days', step => step.median_days, 'number']],
      option: bars(funnel.map(step => step.stage), [
        { name: 'Ever entered', data: funnel.map(step => step.entered), tone: 'grey' },
        { name: 'Now', data: funnel.map(step => step.now), tone: 'good', label: { position: 'top', tone: 'ink' } },
      ]),
    }));
}

function kudosSection(kudos) {
  return section('kudos', 'Kudos of the week', kudos.length === 0 ? none('None this week. Who did well by a customer?')
    : make('ul', { class: 'kudos' }, kudos.map(one => make('li', {}, make('strong', {}, one.whom), ' ', one.what,
      make('span', { class: 'by' }, ' (' + [one.customer, one.by + ' says, ' + date(one.day)].filter(Boolean).join('; ') + ')')))));
}
