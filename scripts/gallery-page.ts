/** docs/templates/README.md: every built-in template, from what its file says of itself, with a sheet of each variant. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TemplateSummary, templateFile, templateNames, templateSummary } from '../src/main/template/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'templates');

/** The built-in templates, plain first: the others are made from it. */
export function builtInTemplates(): readonly TemplateSummary[] {
  const names = templateNames([folder]).filter((name) => name !== 'plain');
  return ['plain', ...names].map((name) => templateSummary(join(folder, name, templateFile), [folder]));
}

/** File name of the sheet of a template in a variant, beside the page. */
export function sheetName(id: string, variant: string): string {
  return `${id}-${variant}.png`;
}

/** The page's Markdown. */
export function galleryPage(): string {
  const templates = builtInTemplates();
  const rows = templates.map(({ id, description = '' }) => `| [${id}](#${id}) | ${description} |`);
  return `# The templates that come with the program

    briefdeck build brief.md --template ${templates[1]?.id ?? 'plain'}
    briefdeck build brief.md --template ${templates[1]?.id ?? 'plain'} --variant dark

or \`template:\` and \`variant:\` in the brief's front matter. Each is a folder in [templates](../../templates) with one commented
file; [docs/templates.md](../templates.md) says how to make your own from it.

| template | |
| --- | --- |
${rows.join('\n')}

The sheets below show every layout with the same specimen. This page and its pictures are made by \`npm run gallery\`.
${templates.map(section).join('')}`;
}

function section({ id, description = '', variants }: TemplateSummary): string {
  const sheets = variants.map(
    (variant) => `\n![Every layout of ${id}, ${variant}](${sheetName(id, variant)} "${id}, ${variant}")\n`,
  );
  return `\n## ${id}\n\n${description}\n${sheets.join('')}`;
}
