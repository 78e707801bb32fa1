// Charts: each a figure with a caption that says period and scale, the drawing, and its numbers as a table.

const drawn = [];

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

/**
 * A figure.
 *
 * title, about (period and scale), rows and columns (the numbers, as in table()), option: () => the chart, low: a flat one
 */
function figure({ title, about, rows, columns, option, low }) {
  const place = make('div', { class: low ? 'chart low' : 'chart', role: 'img', 'aria-label': title + ', ' + about });
  drawn.push({ place, option, label: title + ', ' + about, chart: null });
  return make('figure', {},
    make('figcaption', {}, title, make('span', {}, about)),
    place,
    make('details', { class: 'numbers' }, make('summary', {}, 'The numbers'), scrolling(table(rows, columns, title, 'small'), title)));
}

/** What all charts have in common: colours of the page, few lines, words and not HTML in the tooltip. */
function common(label) {
  const ink = colour('ink'), soft = colour('soft'), line = colour('line');
  const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: soft }, splitLine: { lineStyle: { color: line } } };
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: ink },
    aria: { enabled: true, label: { description: label } },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('card'), borderColor: line,
      textStyle: { color: ink, fontSize: 13 }, axisPointer: { type: 'shadow' } },
    legend: { top: 0, left: 0, icon: 'roundRect', itemWidth: 14, textStyle: { color: soft, fontSize: 13 } },
    axis,
  };
}

function draw() {
  for (const one of drawn) {
    const base = common(one.label);
    const axis = base.axis;
    delete base.axis;
    const option = one.option(colour, axis);
    if (option.series.length === 1) {
      delete base.legend;
      base.grid.top = 16;
    }
    if (one.chart === null) one.chart = echarts.init(one.place, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, window.devicePixelRatio) });
    one.chart.setOption(Object.assign(base, option), true);
  }
}

function resize() {
  for (const one of drawn) one.chart.resize({ width: null, height: null });
}

/** To the width of paper, in CSS pixels between the margins of A4 and of Letter; flat, so that few pages do; and at once. */
function resizeForPaper() {
  for (const one of drawn) {
    one.chart.resize({ width: one.place.closest('.pair') ? 315 : 660, height: 160 });
    one.chart.getZr().flush();
  }
}

/** Stripes for those who do not see the colour. */
const STRIPES = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4, color: 'rgba(255,255,255,.55)' };

/**
 * Bars: names on the axis, and for each series its name, values, tone, whether it is striped or piled upon the others, and
 * what else it has.
 */
function bars(names, series, more) {
  return (shade, axis) => Object.assign({
    xAxis: Object.assign({ type: 'category', data: names }, axis, { splitLine: { show: false } }),
    yAxis: Object.assign({ type: 'value', minInterval: 1 }, axis),
    series: series.map(({ name, data, tone, striped, piled, label }) => ({
      name, data, type: 'bar', barMaxWidth: 36, stack: piled ? 'all' : undefined,
      itemStyle: { color: shade(tone), decal: striped ? STRIPES : undefined },
      label: label ? Object.assign({ show: true, color: shade(label.tone) }, label) : undefined,
    })),
  }, more && more(shade, axis));
}

/** A line over time, filled down to nothing; [name, values, tone]. */
function lines(names, series, more) {
  return (shade, axis) => Object.assign({
    xAxis: Object.assign({ type: 'category', data: names, boundaryGap: false }, axis, { splitLine: { show: false } }),
    yAxis: Object.assign({ type: 'value', minInterval: 1 }, axis),
    series: series.map(([name, data, tone]) => ({
      name, data, type: 'line', symbolSize: 6, showSymbol: data.length < 20, connectNulls: false,
      lineStyle: { color: shade(tone), width: 2.5 }, itemStyle: { color: shade(tone) }, areaStyle: { color: shade(tone), opacity: .12 },
    })),
  }, more && more(shade, axis));
}
