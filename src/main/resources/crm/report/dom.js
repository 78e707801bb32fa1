'use strict';
// Making elements and wording values. Whatever is stored gets into the page as text here and nowhere else.

/** An element with attributes and children; a child that is no element becomes text, null and '' nothing. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'class') element.className = value;
    else if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function money(value) {
  return value === null ? '' : whole.format(value);
}

function percent(share) {
  return share === null ? '' : Math.round(share * 100) + ' %';
}

function amount(count, one, many) {
  return whole.format(count) + ' ' + (count === 1 ? one : many);
}

/** 21 Nov 2026 of 2026-11-21. */
function date(iso) {
  if (!iso) return '';
  const [year, month, day] = iso.split('-');
  return Number(day) + ' ' + months[month - 1] + ' ' + year;
}

/** Nov 2026 of 2026-11. */
function month(iso) {
  const [year, number] = iso.split('-');
  return months[number - 1] + ' ' + year;
}

/** 35 min, 4.5 h, 120 h. */
function hours(value) {
  return value === null ? '' : value < 1 ? Math.round(value * 60) + ' min' : (value < 10 ? oneDigit : whole).format(value) + ' h';
}

/** Without case and accents, so that zoe finds Zoë. */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * A table of what rows say. A column is [heading, row => value, class]; where the value is an element it is taken as it is.
 * The first one names the row.
 */
function table(rows, columns, caption, style) {
  const cell = (column, value, index) => index === 0
    ? make('th', { scope: 'row', class: column[2] || null }, value)
    : make('td', { class: column[2] || null }, value);
  return make('table', { class: style || null },
    make('caption', { class: 'unseen' }, caption),
    make('thead', {}, make('tr', {}, columns.map(column =>
      make('th', { scope: 'col', class: column[2] || null }, column[0])))),
    make('tbody', {}, rows.map(row => make('tr', {}, columns.map((column, index) => {
      const value = column[1](row);
      return cell(column, value === null || value === undefined ? '' : value instanceof Node ? value : String(value), index);
    })))));
}

/** The same, no longer than anybody reads: what is left out is said. */
function firstRows(rows, columns, caption, style) {
  const most = 12;
  const shown = scrolling(table(rows.slice(0, most), columns, caption, style), caption);
  const more = rows.length - most;
  return more > 0 ? [shown, make('p', { class: 'more' }, 'and ' + whole.format(more) + ' more')] : [shown];
}

/** What is too wide or too long scrolls by itself and not with the page; the keyboard reaches it too. */
function scrolling(element, label) {
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, element);
}
