/** What a window does with templates beyond choosing one: a form over one, taking a PowerPoint file in, mending its mapping. */
import { dirname } from 'node:path';
import type { Commands, TemplatePlaceName } from '../../../shared/contract/index.js';
import { describe } from '../../../shared/diagnostics/index.js';
import type { Diagnostic } from '../../../shared/model/index.js';
import { findTemplate, houseServing } from '../../template/index.js';
import { type Environment, templateFolders } from '../folders/template-folders.js';
import { keepTemplate, templateForm, whileTried } from '../templates/own-template.js';
import type { SampleRequest, Samples } from './samples.js';

export type DeskCommand =
  | 'templateForm'
  | 'tryTemplate'
  | 'keepTemplate'
  | 'adoptHouse'
  | 'installPack'
  | 'house'
  | 'mapHouse';

export type DeskHandlers = {
  readonly [Name in DeskCommand]: (input: Commands[Name]['input']) => Promise<Commands[Name]['output']>;
};

export interface Desk {
  readonly environment: Environment;
  /** Absolute path of the brief. */
  readonly brief: string;
  readonly draft: SampleRequest['draft'];
  readonly samples: Samples;
}

export function deskHandlers({ environment, brief, draft, samples }: Desk): DeskHandlers {
  const folder = dirname(brief);
  const folders = templateFolders(folder, environment);
  const into = (place: TemplatePlaceName) => (place === 'folder' ? { into: folder } : {});
  const fileOf = (template: string) => findTemplate(template, folders, folder)?.path;
  return {
    templateForm: async ({ template }) => {
      const form = templateForm({ base: template, folder, environment });
      return form ? { form } : {};
    },
    tryTemplate: async ({ wish, variant }) => {
      const sample = await whileTried({ wish, folder, environment }, (reference) =>
        samples.draw({ reference, base: folder, variant, folder, draft }),
      );
      return sample ?? { slides: [], findings: [], problem: 'There is no such template any more.' };
    },
    keepTemplate: async ({ wish, name, place }) => {
      const { reference, problem } = keepTemplate({ wish, folder, environment }, { name, ...into(place) });
      return answered(reference, problem);
    },
    adoptHouse: async ({ file, data, name, place }) => {
      const { adoptBytes } = await import('../templates/house-work.js');
      const bytes = Buffer.from(data, 'base64');
      const made = await adoptBytes({ file, bytes, name: name.trim(), folder, environment, ...into(place) });
      return answered(
        made.reference,
        made.diagnostics.find(({ severity }) => severity === 'error'),
      );
    },
    installPack: async ({ file, data, replace }) => {
      const { installBytes } = await import('../templates/install-bytes.js');
      return installBytes({ file, bytes: Buffer.from(data, 'base64'), replace, folder, environment });
    },
    house: async ({ template }) => {
      const path = fileOf(template);
      const house = path === undefined ? undefined : await houseServing(path, folders);
      return house ? { house } : {};
    },
    mapHouse: async ({ template, kind, layout, slot, placeholder }) => {
      const path = fileOf(template);
      if (path === undefined) return { problem: 'There is no such template any more.' };
      const { changeMapping } = await import('../templates/house-work.js');
      const change = slot === '' ? { kind, layout } : { kind, slot: { name: slot, placeholder } };
      const problem = changeMapping(path, change);
      return problem ? { problem: describe(problem) } : {};
    },
  };
}

function answered(reference: string | undefined, problem: Diagnostic | undefined): Commands['keepTemplate']['output'] {
  if (reference !== undefined) return { reference };
  return { problem: problem ? describe(problem) : 'It could not be kept.' };
}
