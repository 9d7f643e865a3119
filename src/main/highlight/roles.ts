/**
 * TextMate scopes → roles, written as a theme whose colours are the roles: the grammar library then finds the most specific rule for
 * each piece by TextMate's own way (deeper scopes before outer ones, longer names before shorter ones).
 */
import type { ThemeRegistrationRaw } from '@shikijs/core';
import { type CodeRole, codeRoles } from '../../shared/model/index.js';

type Rule = readonly [role: CodeRole | 'plain', scopes: readonly string[]];

const rules: readonly Rule[] = [
  [
    'comment',
    [
      'comment',
      'punctuation.definition.comment',
      'string.quoted.docstring',
      'string.quoted.docstring punctuation.definition.string',
    ],
  ],
  ['punctuation', ['punctuation', 'meta.brace', 'meta.delimiter']],
  ['string', ['string', 'punctuation.definition.string', 'constant.character.escape', 'storage.type.string.python']],
  ['string', ['markup.inline.raw', 'markup.fenced_code.block']],
  // Words of a shell's command and of a here-document are its text, not strings in it.
  [
    'plain',
    ['string.unquoted.argument', 'string.unquoted.heredoc', 'string variable', 'punctuation.definition.variable'],
  ],
  // Code inside a string begins anew.
  ['plain', ['meta.embedded', 'meta.interpolation', 'meta.template.expression']],
  ['number', ['constant.numeric', 'keyword.other.unit', 'constant.other.color', 'constant.other.color punctuation']],
  [
    'constant',
    ['constant', 'constant.language', 'support.constant', 'variable.other.enummember', 'storage.type.format'],
  ],
  ['constant', ['punctuation.definition.entity.html']],
  ['plain', ['constant.other.caps', 'constant.other.placeholder.sql']],
  ['keyword', ['keyword', 'storage', 'variable.language', 'entity.name.tag']],
  ['keyword', ['punctuation.definition.directive', 'punctuation.definition.keyword', 'keyword.control.directive']],
  ['plain', ['keyword.operator', 'storage.modifier.reference', 'storage.modifier.pointer']],
  ['keyword', ['new', 'expression', 'word', 'logical.python', 'in', 'or', 'and', 'not', 'sizeof'].map(operator)],
  ['type', ['type', 'class', 'struct', 'enum', 'lifetime'].map((name) => `entity.name.${name}`)],
  ['type', ['entity.other.inherited-class', 'support.type', 'support.class', 'punctuation.definition.lifetime']],
  ['type', ['numeric', 'string', 'boolean', 'byte', 'rune', 'error', 'uintptr', 'primitive', 'built-in'].map(storage)],
  ['type', ['java', 'generic', 'object.array', 'sql'].map(storage)],
  ['function', ['entity.name.function', 'support.function', 'meta.function-call.generic', 'entity.name.command']],
  [
    'function',
    ['entity.name.decorator', 'punctuation.decorator', 'punctuation.definition.decorator', 'entity.name.method'],
  ],
  ['property', ['support.type.property-name', 'punctuation.support.type.property-name', 'entity.name.tag.yaml']],
  ['property', ['entity.other.attribute-name', 'entity.other.attribute-name punctuation.definition.entity.css']],
  ['property', ['variable.key.table', 'keyword.other.definition.ini', 'variable.other.key', 'variable.key.dotenv']],
  ['meta', ['meta.diff', 'meta.diff punctuation', 'punctuation.definition.range', 'meta.tag.metadata.doctype']],
  ['meta', ['meta.output.shell-session', 'punctuation.separator.prompt', 'entity.other.prompt-prefix']],
  ['meta', ['punctuation.section.embedded', 'meta.embedded punctuation.section.embedded constant']],
  ['meta', ['punctuation.definition.from-file', 'punctuation.definition.to-file']],
  ['inserted', ['markup.inserted', 'punctuation.definition.inserted']],
  ['deleted', ['markup.deleted', 'punctuation.definition.deleted']],
  [
    'heading',
    ['markup.heading', 'entity.name.section', 'punctuation.definition.heading', 'support.type.property-name.table'],
  ],
  ['emphasis', ['markup.italic', 'markup.italic punctuation']],
  ['strong', ['markup.bold', 'markup.bold punctuation']],
  ['link', ['markup.underline.link', 'string.other.link']],
];

function operator(name: string): string {
  return `keyword.operator.${name}`;
}

function storage(name: string): string {
  return `storage.type.${name}`;
}

/** Colour 0 is plain, colour n the nth role. */
const colorOf = (role: CodeRole | 'plain'): string =>
  `#${(role === 'plain' ? 0 : codeRoles.indexOf(role) + 1).toString(16).padStart(6, '0')}`.toUpperCase();

export const roleTheme: ThemeRegistrationRaw = {
  name: 'roles',
  type: 'light',
  fg: colorOf('plain'),
  bg: '#FFFFFF',
  settings: [
    { settings: { foreground: colorOf('plain'), background: '#FFFFFF' } },
    ...rules.map(([role, scope]) => ({ scope: [...scope], settings: { foreground: colorOf(role) } })),
  ],
};

/** The role that a colour of `roleTheme` stands for; undefined for plain. */
export function roleOf(color: string | undefined): CodeRole | undefined {
  return color === undefined ? undefined : codeRoles[Number.parseInt(color.slice(1), 16) - 1];
}
