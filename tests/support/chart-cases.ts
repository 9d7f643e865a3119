/** One chart of each kind, and the cases that charts go wrong in: what every output is tried on. */
import type { Slide } from '../../src/shared/model/index.js';
import { chart, chartSlide } from './chart-builder.js';

const route = { title: 'Cargo on the route', unit: 'Mt', source: 'Polar Trade Review', format: '0.0' };
const three = { LNG: [8, 10, 14.2, 15, 20.4, 19], Coal: [7, 6.5, 6, 3, 0.9, 1.2], 'Iron ore': [1, 2, 2, 4, 2.9, 2.2] };
const ports = ['Sabetta', 'Murmansk', 'Dudinka', 'Utrenny', 'Varandey', 'Pevek'];
const goods = ['LNG', 'Crude oil', 'Iron ore', 'Coal', 'Other'];
const shares = { Share: [52, 21, 12, 9, 6] };
const offices = [
  'Ministry of Transport and Digital Infrastructure',
  'Federal Agency for Sea and Inland Transport',
  'Northern Sea Route Directorate',
  'Atomic Energy Corporation',
];

const wave = (phase: number, length: number, level: number): number[] =>
  Array.from({ length }, (_, x) => Math.round((level + 5 * Math.sin((x + phase) / 3)) * 10) / 10);

export const chartCases: Readonly<Record<string, Slide>> = {
  bar: chartSlide(chart('bar', { Cargo: [20.4, 9.1, 5.9, 3.2, 1.1, 0.4] }, { ...route, categories: ports })),
  'bars side by side': chartSlide(
    chart('bar', { 2023: [20.4, 9.1], 2024: [18, 7.4] }, { ...route, categories: ports.slice(0, 2) }),
  ),
  'stacked bar': chartSlide(chart('stacked-bar', three, { ...route, categories: ports })),
  column: chartSlide(chart('column', { LNG: three.LNG }, { ...route, categoryName: 'Year', highlight: ['2023'] })),
  'columns side by side': chartSlide(chart('column', three, route)),
  'stacked column': chartSlide(chart('stacked-column', three, route)),
  line: chartSlide(chart('line', three, route)),
  area: chartSlide(chart('area', { LNG: three.LNG }, route)),
  'stacked area': chartSlide(chart('area', three, route)),
  pie: chartSlide(chart('pie', shares, { unit: '%', categories: goods })),
  doughnut: chartSlide(chart('doughnut', shares, { unit: '%', categories: goods })),
  scatter: chartSlide(
    chart(
      'scatter',
      { 'Life expectancy': [83.2, 75.9, 70.8, 54.5, 84.8, null] },
      {
        unit: 'years',
        format: '0.0',
        categories: ['Norway', 'Brazil', 'India', 'Nigeria', 'Japan', ''],
        x: { name: 'Income per head, thousand dollars', values: [82, 17, 8, 5, 42, 30] },
      },
    ),
  ),
  'negative values': chartSlide(
    chart('column', { Growth: [2.1, -4.9, 6.2, 1, -0.1, 3.4] }, { unit: '%', format: '0.0' }),
  ),
  'negative bars': chartSlide(chart('bar', { Change: [3, 4, -2, 5] }, { categories: ports.slice(0, 4) })),
  'negative stacks': chartSlide(chart('stacked-column', { In: [3, 4, 2], Out: [-1, -2, -3] })),
  'stacked columns of one series': chartSlide(chart('stacked-column', { LNG: three.LNG }, route)),
  'stacked bars of one series': chartSlide(chart('stacked-bar', { LNG: three.LNG }, { ...route, categories: ports })),
  gaps: chartSlide(chart('line', { LNG: [8, null, 14, 15, null, 19], Coal: [7, 6, null, 3, 2, null] }, route)),
  'twelve series': chartSlide(
    chart(
      'line',
      Object.fromEntries(Array.from({ length: 12 }, (_, s) => [`Series ${s + 1}`, wave(s, 6, s * 3)])),
      route,
    ),
  ),
  'long names': chartSlide(chart('column', { Votes: [3, 4, 2, 5] }, { categories: offices })),
  'long names of bars': chartSlide(chart('bar', { Votes: [3, 4, 2, 5] }, { categories: offices })),
  'sixty categories': chartSlide(
    chart(
      'line',
      { Index: wave(0, 60, 100) },
      { categories: Array.from({ length: 60 }, (_, year) => String(1965 + year)) },
    ),
  ),
  'right to left': chartSlide(
    chart(
      'column',
      { 'گاز مایع': [20.4, 19, 18], زغال‌سنگ: [0.9, 1.2, 3] },
      { unit: 'میلیون تن', categories: ['۲۰۲۲', '۲۰۲۳', '۲۰۲۴'] },
    ),
    { language: 'fa', title: 'گاز مایع از زغال‌سنگ پیشی گرفت' },
  ),
};
