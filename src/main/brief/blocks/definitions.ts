import type { Lines } from '../../../shared/model/diagnostic.js';
import { blocksOf, type FlowItem } from '../flow.js';
import type { DefinitionsToken } from '../lex/tokens.js';
import type { Reading } from '../reading.js';
import { flowOf } from './convert.js';

export function definitionsFlow(token: DefinitionsToken, line: number, lines: Lines, reading: Reading): FlowItem[] {
  const items = token.items.map((item) => {
    const from = line + item.line;
    return {
      term: reading.pictures.settle(reading.inlines(item.term, from), { from, to: from }),
      definitions: item.definitions.map((entry) => blocksOf(flowOf(entry.tokens, line + entry.line, reading))),
      lines: { from, to: Math.min(lines.to, from + Math.max(0, item.lineCount - 1)) },
    };
  });
  return [{ type: 'definitions', items, lines }];
}
