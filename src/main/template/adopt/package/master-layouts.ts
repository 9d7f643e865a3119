/** The layouts of a master, and their way back to it. */
import { PartRelations, relationTypes } from '../../../ooxml/index.js';
import { layoutRelationIds } from './ids.js';
import type { Master } from './master.js';
import { kindOf, type SourcePackage } from './package.js';
import { targetOf } from './sound-parts.js';
import type { Swept } from './sweep.js';

/** The layouts of a master in the order of its list, as PowerPoint shows them; without what is no layout. */
export function layoutsOf(source: SourcePackage, master: string): readonly string[] {
  const relations = source.relations(master).filter((relation) => kindOf(relation) === 'slideLayout');
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const listed = layoutRelationIds(source.tree(master)).flatMap((relation) => byId.get(relation) ?? []);
  const parts = (listed.length > 0 ? listed : relations).flatMap(
    (relation) => targetOf(source, master, relation, 'slideLayout') ?? [],
  );
  return [...new Set(parts)];
}

/** Every layout of these masters with one way back to its own: one that lost it, or has two, makes PowerPoint repair the file. */
export function bound(source: SourcePackage, masters: readonly Master[], swept: Swept): Swept {
  const relations = new Map(swept.relations);
  for (const { part: master } of masters) {
    for (const layout of layoutsOf(source, master)) {
      const known = relations.get(layout);
      if (!known) continue;
      const ways = known.filter((relation) => kindOf(relation) === 'slideMaster');
      if (ways.length === 1) continue;
      const own = new PartRelations(
        layout,
        known.filter((relation) => !ways.includes(relation)),
      );
      own.to(relationTypes.slideMaster, master);
      relations.set(layout, own.list);
    }
  }
  return { ...swept, relations };
}
