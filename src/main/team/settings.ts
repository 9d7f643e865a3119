/** What of several files holds: the nearest to the brief goes first, key by key; markings only ever rise. */

import { isSameCut } from '../../shared/cut-name.js';
import { diagnostic } from '../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../shared/model/index.js';
import { sameLevel } from './levels.js';
import {
  type CutRule,
  type Placed,
  type Scheme,
  type TeamFile,
  type TeamSettings,
  type TextKey,
  textKeys,
} from './types.js';

/** @param files the nearest to the brief first, the machine's last */
export function teamSettings(files: readonly TeamFile[], found: readonly Diagnostic[]): TeamSettings {
  const texts: Partial<Record<TextKey, Placed<string>>> = {};
  for (const key of textKeys) {
    const value = files.map((file) => file.texts[key]).find((each) => each !== undefined);
    if (value) texts[key] = value;
  }
  const { scheme, diagnostics } = schemeOf(files);
  const severities = new Map(files.toReversed().flatMap((file) => [...file.severities]));
  return { texts, scheme, cuts: cutsOf(files), severities, diagnostics: [...found, ...diagnostics] };
}

/** Each cut by its name; one that several files have is the nearest's, whole. */
function cutsOf(files: readonly TeamFile[]): readonly Placed<CutRule>[] {
  const cuts: Placed<CutRule>[] = [];
  for (const cut of files.flatMap((file) => file.cuts)) {
    if (!cuts.some((known) => isSameCut(known.value.name, cut.value.name))) cuts.push(cut);
  }
  return cuts;
}

/** One scheme: a file may add to what those above it say of markings, and take nothing away. */
function schemeOf(files: readonly TeamFile[]): {
  readonly scheme: Scheme;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const lists = files.flatMap(({ classification: { levels } }) => (levels ? [levels] : []));
  const levels = lists.at(-1);
  for (const { value, file, lines } of lists.slice(0, -1)) {
    const isSame =
      value.length === levels?.value.length && value.every((level, i) => sameLevel(level, levels.value[i] ?? ''));
    if (!isSame) diagnostics.push(diagnostic('team-levels-differ', { file, lines }, { other: levels?.file ?? '' }));
  }
  const required = files.map(({ classification }) => classification.required).find((each) => each?.value);
  const floors = files.flatMap(({ classification }) => (classification.default ? [classification.default] : []));
  return {
    scheme: {
      ...(levels ? { levels } : {}),
      ...(required ? { required } : {}),
      floors,
    },
    diagnostics,
  };
}
