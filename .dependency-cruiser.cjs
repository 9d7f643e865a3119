/**
 * Who may import whom: one rule a line of docs/architecture.md, "Who may import whom". `npm run check:imports` fails when
 * a rule is broken and when no module was read; tests/house/import-rules.test.ts plants a violation of each.
 */
'use strict';

const stages = 'brief|cuts|deck|highlight|scene|template|pptx|export|inspect|team';
/** Readers of foreign files, below the stages as the package layer is. */
const readers = 'fonts|pictures';
const doors = 'cli|desktop|loopback';

/** A stage, its own files, what it may know besides src/shared. */
const stageRule = (stage, mayKnow = '') => ({
  name: `${stage}-knows-no-other-stage`,
  comment: `A stage is pure: ${stage} imports src/shared${mayKnow ? ` and ${mayKnow}` : ''}, no other part of main.`,
  severity: 'error',
  from: { path: `^src/main/${stage}/` },
  to: { path: '^src/main/', pathNot: `^src/main/(${[stage, mayKnow].filter(Boolean).join('|')})/` },
});

module.exports = {
  forbidden: [
    stageRule('brief'),
    stageRule('cuts'),
    stageRule('deck'),
    stageRule('highlight'),
    stageRule('scene'),
    stageRule('template', 'ooxml|fonts|pictures'),
    stageRule('pptx', 'ooxml'),
    stageRule('export', 'ooxml|fonts'),
    stageRule('inspect', 'ooxml'),
    stageRule('team'),
    stageRule('ooxml'),
    stageRule('fonts'),
    stageRule('pictures'),
    {
      name: 'one-door-per-folder',
      comment: "Nobody imports past a folder's index.ts: what is inside may change.",
      severity: 'error',
      from: { path: '^src/main/([^/]+)/' },
      to: { path: '^src/main/([^/]+)/.+', pathNot: ['^src/main/$1/', '^src/main/[^/]+/index\\.ts$'] },
    },
    {
      name: 'stages-know-no-door',
      comment: 'workspace and the stages do not know who calls them.',
      severity: 'error',
      from: { path: `^src/main/(workspace|ooxml|${readers}|${stages})/` },
      to: { path: `^src/main/(${doors})/` },
    },
    {
      name: 'doors-are-thin',
      comment: 'Command line, window and loopback know the workspace, and no stage.',
      severity: 'error',
      from: { path: `^src/main/(${doors})/` },
      to: { path: `^src/main/(ooxml|${readers}|${stages})/` },
    },
    {
      name: 'shared-knows-nobody',
      comment: 'src/shared runs anywhere.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/(main|preload|renderer)/' },
    },
    {
      name: 'shared-needs-no-node',
      comment: 'src/shared runs in a browser too.',
      severity: 'error',
      from: { path: '^src/(shared|renderer|preload)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'window-knows-shared-only',
      comment: 'renderer and preload draw what the workspace says.',
      severity: 'error',
      from: { path: '^src/(renderer|preload)/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'main-knows-words-of-the-window-only',
      comment: 'Menus and dialogs of the system speak from the same file as the window; the rest of it is for a page.',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/renderer/', pathNot: '^src/renderer/words\\.ts$' },
    },
    {
      name: 'page-knows-shared-only',
      comment: 'What the window loads is served by both doors, and knows neither them nor the workspace.',
      severity: 'error',
      from: { path: '^src/main/page/' },
      to: { path: '^src/main/', pathNot: '^src/main/page/' },
    },
    {
      name: 'only-desktop-knows-electron',
      comment: 'So the same program runs where Electron is not installed.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/desktop|preload)/' },
      to: { path: '(^|node_modules/)electron(/|$)' },
    },
    {
      name: 'source-knows-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or three. Blocks that hold blocks are read by each other.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/brief/(blocks|html)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
