import { type DiagnosticEntry, diagnosticTable } from '../src/shared/diagnostics/index.js';

const head = `# What Briefdeck says

Every message of the program, by its code. On the command line a message is one line of standard error,
\`file:line: severity: message (code)\`; \`--json\` gives the same with its values. An **error** means that no deck was made;
a **warning** that something is not as you wrote it (\`--strict\` makes it an error); **info** is what you may want to know.

\`<!-- briefdeck-ignore CODE -->\` before a block silences that code for the block.

This page is made from \`src/shared/diagnostics/\` by \`npm run docs\`.
`;

/** The page's Markdown, in the order of codes. */
export function diagnosticsPage(): string {
  const codes = Object.keys(diagnosticTable).sort();
  return `${head}${codes.map((code) => section(code, diagnosticTable[code] as DiagnosticEntry)).join('')}`;
}

function section(code: string, { severity, message, remedy, example }: DiagnosticEntry): string {
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  const parts = [`**${severity}**: ${escaped(sentence)}`];
  if (remedy) parts.push(`What helps: ${escaped(remedy)}.`);
  if (example) parts.push(fenced(example));
  return `\n## ${code}\n\n${parts.join('\n\n')}\n`;
}

/** Places in braces are shown as code; markup in a message is text. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\<>*_[\]]/g, '\\$&').replace(/\{(\w+)\}/g, '`{$1}`')))
    .join('');
}

/** A fence longer than any in the example. */
function fenced(example: string): string {
  const longest = Math.max(2, ...[...example.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${example.trimEnd()}\n${fence}`;
}
