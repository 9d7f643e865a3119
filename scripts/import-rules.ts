import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ImportFindings {
  /** Files of ours that were read. */
  readonly modules: number;
  /** 'rule: from → to', a line each. */
  readonly violations: readonly string[];
}

/** Reads the imports below `folder` and holds them to the rules. `base`: where `folder` and the rules' paths begin. */
export async function cruiseSource(folder: string, base = root): Promise<ImportFindings> {
  const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    forbidden: NonNullable<ICruiseOptions['ruleSet']>['forbidden'];
    options: ICruiseOptions;
  };
  const { tsConfig: _, ...options } = rules.options;
  const answer = await cruise(
    [folder],
    { ...options, baseDir: base, validate: true, ruleSet: { forbidden: rules.forbidden ?? [] } },
    undefined,
    { tsConfig: extractTsConfig(join(root, 'tsconfig.base.json')) },
  );
  const { modules, summary } = answer.output as ICruiseResult;
  return {
    modules: modules.filter(({ source, couldNotResolve }) => source.startsWith(`${folder}/`) && !couldNotResolve)
      .length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

/** TypeScript files below `folder` of the project. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
}
