/** The built-in templates with their variants, as they are found: a new house is tested by being there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTemplate, templateNames } from '../../src/main/template/index.js';
import type { Template } from '../../src/shared/model/index.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
export const templatesFolder = join(project, 'templates');

export interface House {
  readonly house: string;
  readonly variant: string;
  /** Is loaded only when it is asked for. */
  readonly load: () => Promise<Template>;
}

async function findHouses(): Promise<readonly House[]> {
  const houses: House[] = [];
  for (const house of templateNames([templatesFolder])) {
    const options = { folders: [templatesFolder] };
    const { variants } = await loadTemplate(house, options);
    for (const variant of variants) {
      const load = async (): Promise<Template> => {
        const { template, diagnostics } = await loadTemplate(house, { ...options, variant });
        if (!template || diagnostics.length > 0)
          throw new Error(`${house}, ${variant}: ${JSON.stringify(diagnostics)}`);
        return template;
      };
      houses.push({ house, variant, load });
    }
  }
  return houses;
}

/** Every house in every variant. */
export const houses: readonly House[] = await findHouses();

export const houseNames: readonly string[] = [...new Set(houses.map(({ house }) => house))];

export const variantsOf = (house: string): readonly string[] =>
  houses.filter((each) => each.house === house).map(({ variant }) => variant);

/** The briefs that every house is tried with: the samples, and the one that is made to break things. */
export const houseBriefs: readonly { readonly name: string; readonly file: string }[] = [
  ...readdirSync(join(project, 'samples'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, file: join(project, 'samples', name) })),
  { name: 'stress.md', file: join(project, 'tests/briefs/stress.md') },
  { name: 'parts.md', file: join(project, 'tests/briefs/parts.md') },
  { name: 'charts.md', file: join(project, 'tests/briefs/charts/each-kind.md') },
];

/** Those with every layout between them: parts.md has dividers, every-kind.md all the others. Drawn in each house and compared as a whole. */
export const comparedWhole: readonly string[] = ['every-kind.md', 'parts.md'];
