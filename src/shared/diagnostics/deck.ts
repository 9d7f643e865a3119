import { entries } from './entry.js';

/** Codes that the deck stage gives. */
export const deckDiagnostics = entries({
  'prose-in-notes': {
    severity: 'info',
    message: 'the {words} words of prose under "{section}" are in the notes, the lead of each paragraph on the slide',
    remedy: 'write prose: slide to set all of it on slides, or shorten it',
    example: 'Three paragraphs of forty words each under one heading.',
  },
  'layout-unfit': {
    severity: 'warning',
    message: 'what stands under "{section}" cannot be a slide of the kind {asked}; it became {instead}',
    remedy: 'ask for another layout, or write what that layout needs',
    example: '## Background {layout=timeline}\n\nOne paragraph without a date.',
  },
  'layout-unknown': {
    severity: 'warning',
    message: 'there is no layout named {name}; its content stands as if nothing had been asked',
    remedy: 'the nearest is {nearest}',
    example: '<!-- layout: timelime -->',
  },
  'attribute-value': {
    severity: 'warning',
    message: 'the heading "{section}" has {attribute}={value}, which is none of: {allowed}; it was left aside',
    remedy: 'correct the value or leave the attribute out',
    example: '## Outlook {prose=short}',
  },
  'chart-type': {
    severity: 'warning',
    message: 'there is no chart of the kind {type}; its data is shown as a table',
    remedy: 'the nearest is {nearest}; the others are in the guide to Markdown',
    example: '```chart\ntype: colum\ndata: |\n  | Year | LNG |\n  | ---- | --- |\n  | 2024 | 20.4 |\n```',
  },
  'chart-key-near': {
    severity: 'warning',
    message: 'a chart has no key {key}, and what it says is not in the deck',
    remedy: 'did you mean {nearest}?',
    example: '```chart\ntitel: Cargo\ndata: |\n  | Year | LNG |\n  | ---- | --- |\n  | 2024 | 20.4 |\n```',
  },
  'chart-key': {
    severity: 'warning',
    message: 'a chart has no key {key}, and what it says is not in the deck',
    remedy: 'the keys are {known}',
    example: '```chart\nbackground: grey\ndata: |\n  | Year | LNG |\n  | ---- | --- |\n  | 2024 | 20.4 |\n```',
  },
  'chart-value': {
    severity: 'warning',
    message: 'the chart has {key}: {value}, which is none of: {allowed}; it was left aside',
    remedy: 'correct the value or leave the key out',
    example: '<!-- chart: bar, order: size -->\n| Year | LNG |\n| ---- | --- |\n| 2024 | 20.4 |',
  },
  'chart-column': {
    severity: 'warning',
    message: 'the data has no column {name}, which {key} asks for; it is shown as a table',
    remedy: 'name a column as the data does: {nearest}',
    example: '<!-- chart: line, series: LGN -->\n| Year | LNG |\n| ---- | --- |\n| 2024 | 20.4 |',
  },
  'chart-highlight': {
    severity: 'warning',
    message: 'nothing in the chart is called {name}, so it is not highlighted',
    remedy: 'name a series or a category as the data does: {nearest}',
    example: '<!-- chart: bar, highlight: LGN -->\n| Year | LNG |\n| ---- | --- |\n| 2024 | 20.4 |',
  },
  'chart-no-data': {
    severity: 'warning',
    message: 'the chart has no data, and stands as it is written',
    remedy: 'write a small table under `data: |`, or name a file beside the brief: `data: cargo.csv`',
    example: '```chart\ntype: column\ntitle: Cargo\n```',
  },
  'chart-row-length': {
    severity: 'warning',
    message: 'this row has {count} cells, and the first row {expected}; the data is shown as a table',
    remedy: 'leave a cell empty where a value is missing, and put quotation marks round a value with a separator in it',
    example: '```chart\ndata: |\n  | Year | LNG | Coal |\n  | ---- | --- | ---- |\n  | 2024 | 20.4 |\n```',
  },
  'chart-one-column': {
    severity: 'warning',
    message: 'the data has no column of values beside that of the categories; it is shown as a table',
    remedy: 'give the names in the first column and the numbers in the others, with a header row',
    example: '```chart\ndata: |\n  | LNG  |\n  | ---- |\n  | 20.4 |\n```',
  },
  'chart-cell-text': {
    severity: 'warning',
    message: '"{text}" in the column {column} is not a number; the data is shown as a table',
    remedy: 'write one number, leave the cell empty for a gap, or name the columns that are shown with `series`',
    example: '<!-- chart: column -->\n| Year | LNG |\n| ---- | --- |\n| 2024 | about twenty |',
  },
  'chart-scatter-x': {
    severity: 'warning',
    message:
      '"{text}" in the column {column}, which is to be the horizontal axis, is not a number; the data is shown as a table',
    remedy: 'a scatter chart needs numbers on both axes: choose the column with `x`, or another kind of chart',
    example: '<!-- chart: scatter, x: Country -->\n| Country | Trade |\n| ------- | ----- |\n| Norland | 61 |',
  },
  'chart-units': {
    severity: 'warning',
    message: 'the column {column} has values in {first} and in {second}; the data is shown as a table',
    remedy: 'convert them to one unit',
    example: '<!-- chart: column -->\n| Year | LNG |\n| ---- | --- |\n| 2023 | 900 kt |\n| 2024 | 1.2 Mt |',
  },
  'chart-no-numbers': {
    severity: 'warning',
    message: 'the data of the chart has no number that could be drawn; it is shown as a table',
    remedy: 'fill in the values, or leave the chart out until they are there',
    example: '<!-- chart: column -->\n| Year | LNG |\n| ---- | --- |\n| 2024 | n/a |',
  },
  'chart-too-many': {
    severity: 'warning',
    message: 'the data has {count} {what}, and a {type} chart shows {limit} at most; it is shown as a table',
    remedy: 'leave out or sum up what matters less, choose columns with `series`, or draw a line',
    example: 'A pie chart of thirteen rows.',
  },
  'chart-one-series': {
    severity: 'warning',
    message: 'a {type} chart has one column of values, and the data has {count}; it is shown as a table',
    remedy: 'choose one with `series`, or take stacked columns',
    example: '<!-- chart: pie -->\n| Year | LNG | Coal |\n| ---- | --- | ---- |\n| 2024 | 20.4 | 0.9 |',
  },
  'chart-part-negative': {
    severity: 'warning',
    message: '{text} is below zero, and cannot be a part of a {type} chart; the data is shown as a table',
    remedy: 'take columns or bars',
    example: '<!-- chart: pie -->\n| Region | Net |\n| ------ | --- |\n| North | 4 |\n| South | -3 |',
  },
  'chart-area-gap': {
    severity: 'warning',
    message:
      'the value of {series} at {name} is missing, and an area would fall to zero there; the chart is drawn as {drawn}, with a gap',
    remedy: 'fill in the value, or choose a line or columns yourself',
    example: '<!-- chart: area -->\n| Year | Ice |\n| ---- | --- |\n| 2023 | 14.3 |\n| 2024 | |\n| 2025 | 12.8 |',
  },
  'chart-series-unnamed': {
    severity: 'warning',
    message: '{count} columns of the chart have no name, and are numbered',
    remedy: 'write a header row that names them',
    example: '```chart\ndata: |\n  | North | 20.4 | 0.9 |\n  | South | 19.8 | 1.3 |\n```',
  },
  'alt-missing': {
    severity: 'warning',
    message: 'the picture {src} has no alternative text',
    remedy:
      'describe it between the square brackets (in `alt` of an <img>, in <title> of an <svg>), or mark an ornament with {.decorative}',
    example: '![](corridor.png)',
  },
  'links-not-listed': {
    severity: 'info',
    message:
      'the {count} links are live where they stand and are not listed once more under the sources (over {limit})',
    example: 'A list of two hundred links.',
  },
  'marking-differs': {
    severity: 'error',
    message: 'the briefs have different markings ({markings}), and without a scheme nobody knows which is the highest',
    remedy: 'give them the same classification, or state the levels in briefdeck.yaml',
    example: 'briefdeck build internal.md confidential.md',
  },
  'section-unknown': {
    severity: 'error',
    message: 'there is no section {name}',
    remedy: 'briefdeck outline lists them',
    example: 'briefdeck build report.md --only budget',
  },
  'section-unknown-near': {
    severity: 'error',
    message: 'there is no section {name}',
    remedy: 'did you mean {nearest}?',
    example: 'briefdeck build report.md --only outlok',
  },
  'section-ambiguous': {
    severity: 'error',
    message: 'the name {name} fits several sections: {ids}',
    remedy: 'name one of them by its id',
    example: 'briefdeck build report.md --only Summary',
  },
  'nothing-selected': {
    severity: 'error',
    message: 'no section is left after --only and --skip',
    remedy: '--skip wins over --only',
    example: 'briefdeck build report.md --only outlook --skip outlook',
  },
});
