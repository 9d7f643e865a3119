import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedView, keepView, readView } from '../../../../src/main/workspace/program/view.js';
import { commandSchemas } from '../../../../src/shared/contract/schemas.js';

describe('how the window is set up', () => {
  let state = '';
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'briefdeck-view-'));
  });
  afterEach(() => rmSync(state, { recursive: true, force: true }));

  it('comes back as it was left', () => {
    expect(readView(state)).toEqual({ editor: false });
    keepView(state, { editor: true, panes: { sections: 240 } });
    expect(readView(state)).toEqual({ editor: true, panes: { sections: 240 } });
  });

  it('takes no width from its file that no pane may have', () => {
    writeFileSync(join(state, 'view.json'), '{"editor":1,"panes":{"sections":9000,"text":"wide","film":200}}');
    expect(readView(state)).toEqual({ editor: false });
  });

  it('keeps what a change does not name', () => {
    const view = { editor: true, panes: { sections: 240 } };
    expect(changedView(view, { editor: 'other' })).toEqual({ editor: false, panes: { sections: 240 } });
    expect(changedView(view, { panes: { text: 500 } })).toEqual({ editor: true, panes: { text: 500 } });
    expect(changedView(view, { panes: {} })).toEqual({ editor: true, panes: {} });
  });

  it('shows the Markdown again when it is turned twice, whatever the window knew of the first time', () => {
    const view = { editor: true };
    expect(changedView(changedView(view, { editor: 'other' }), { editor: 'other' })).toEqual(view);
    expect(commandSchemas.keepView.safeParse({ editor: false }).success).toBe(false);
  });

  it('is refused from a window where it names another pane, or a width that none may have', () => {
    const isTaken = (panes: object) => commandSchemas.keepView.safeParse({ panes }).success;
    expect(isTaken({ sections: 240, text: 500 })).toBe(true);
    expect(isTaken({ film: 240 })).toBe(false);
    expect(isTaken({ sections: 120 })).toBe(false);
    expect(isTaken({ text: Number.NaN })).toBe(false);
  });
});
