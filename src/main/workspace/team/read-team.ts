/** What the team's files on the disk say for the briefs of a deck. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { diagnostic } from '../../../shared/diagnostics/index.js';
import { isEndless } from '../../../shared/endless-file.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { readTeamFile, type TeamFile, type TeamSettings, teamSettings } from '../../team/index.js';
import { noFile, refusal } from '../output/index.js';
import { isStrangers, teamFileName, teamFiles } from './find-files.js';

export interface Team extends TeamSettings {
  /** Absolute paths of the files that hold, the nearest first. */
  readonly files: readonly string[];
  /** Absolute: where names of templates are looked for beside the brief's folder. */
  readonly folders: readonly string[];
  /** Absolute paths that would matter if they were there, or do. */
  readonly watched: readonly string[];
}

const largestFile = 1_000_000; // bytes; a team's file of a thousand cuts is smaller

/**
 * Reads the files that hold for briefs in these folders: the first folder's go first, those of the others add what they
 * ask for in markings.
 */
export function readTeam(folders: readonly string[], environment: Readonly<Record<string, string | undefined>>): Team {
  const found = [...new Set(folders.flatMap((folder) => teamFiles(folder, environment)))];
  const files = found.filter((path) => !isStrangers(path));
  const diagnostics: Diagnostic[] = found
    .filter((path) => !files.includes(path))
    .map((path) => diagnostic('team-file-strangers', { file: shownPath(path) }, { folder: dirname(path) }));
  const read: TeamFile[] = [];
  for (const path of files) {
    const file = shownPath(path);
    const text = textOf(path);
    if ('reason' in text) {
      diagnostics.push(diagnostic('team-file-unreadable', { file }, { reason: text.reason }));
      continue;
    }
    const { team, diagnostics: said } = readTeamFile(text.text, file);
    read.push(withPlace(team, dirname(path)));
    diagnostics.push(...said);
  }
  return {
    ...teamSettings(read, diagnostics),
    files,
    folders: files.map((path) => dirname(path)),
    watched: [...new Set([...files, ...folders.map((folder) => resolve(folder, teamFileName))])],
  };
}

/** A template that is named by a path counts from the file that names it. */
function withPlace(team: TeamFile, folder: string): TeamFile {
  const placed = (name: string): string =>
    /[\\/]|\.(?:ya?ml|potx|potm|pptx|pptm)$/i.test(name) ? resolve(folder, name) : name;
  const { template } = team.texts;
  return {
    ...team,
    texts: template ? { ...team.texts, template: { ...template, value: placed(template.value) } } : team.texts,
    cuts: team.cuts.map((cut) => {
      const named = cut.value.meta.template;
      if (named === undefined) return cut;
      return { ...cut, value: { ...cut.value, meta: { ...cut.value.meta, template: placed(named) } } };
    }),
  };
}

function textOf(path: string): { readonly text: string } | { readonly reason: string } {
  try {
    const about = statSync(path);
    if (isEndless(about)) return { reason: noFile };
    if (about.size > largestFile) return { reason: 'it is larger than 1 MB' };
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { reason: refusal(error) };
  }
}

/** As people know it: from here where it is not far, else whole. */
function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || isAbsolute(near) || near.startsWith(join('..', '..', '..')) ? path : near;
}
