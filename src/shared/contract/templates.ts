/** Templates, as the window shows them. */

import type { Look, Scene } from '../model/index.js';
import type { LayoutId } from '../model/layout-id.js';

/** A template that the open brief could have. */
export interface TemplateCard {
  /** What `chooseTemplate` takes: its name, or its path where another of that name is found before it. */
  readonly reference: string;
  /** For people. */
  readonly name: string;
  readonly former?: FormerTemplate;
  readonly description: string;
  /** Whose it is: in the brief's folder, in a folder that was named, the person's own, the machine's, the program's. */
  readonly origin: 'folder' | 'named' | 'yours' | 'machine' | 'built-in';
  /** Absolute path of its file. */
  readonly path: string;
  /** The folder as people read it: the home folder is ~. */
  readonly folder: string;
  /** The usual one first. */
  readonly variants: readonly string[];
  /** Changes when one of its files does: what was drawn with it is to be asked for again. */
  readonly version: string;
  /** It stands on a PowerPoint file. */
  readonly adopted: boolean;
  /** Why it cannot be used: one sentence with its place. */
  readonly problem?: string;
}

/** Another of the same name has taken its place, and it was kept beside that. */
export interface FormerTemplate {
  /** `YYYY-MM-DD`. */
  readonly until: string;
  /** Of those that were replaced that day, which one: counted from 1. */
  readonly count: number;
}

export interface TemplateGallery {
  readonly cards: readonly TemplateCard[];
}

/** A few slides of the open brief, as a template draws them. */
export interface TemplateSample {
  readonly look?: Look;
  readonly slides: readonly SampleSlide[];
  /** What is to be known of the template: weak contrast, places that do not fit. */
  readonly findings: readonly TemplateFinding[];
  /** Why there are no slides. */
  readonly problem?: string;
}

export interface SampleSlide {
  /** Its place in the deck as it is now. */
  readonly number: number;
  readonly title: string;
  readonly scene: Scene;
}

export interface TemplateFinding {
  readonly code: string;
  readonly message: string;
}

/** What the deck is drawn with now. */
export interface ShownTemplate {
  /** What was chosen in the window; '' where the brief decides. */
  readonly template: string;
  readonly variant: string;
  /** What holds: by choice, by the brief, or by the program. */
  readonly now: {
    readonly name: string;
    readonly former?: FormerTemplate;
    readonly path: string;
    readonly variant: string;
  };
  /** The brief, or the choice, names one that this machine lacks: the deck is drawn with another. */
  readonly missing?: { readonly name: string; readonly nearest: readonly string[] };
}

/** What can be changed of a template by a form, and what it is now. */
export interface TemplateForm {
  readonly name: string;
  readonly variants: readonly string[];
  /** RRGGBB, by PowerPoint's names (dk1, accent1 …). */
  readonly colours: Readonly<Record<string, string>>;
  readonly fonts: Readonly<Record<string, string>>;
  /** Fonts whose widths are known: text fits as planned. */
  readonly knownFonts: readonly string[];
  readonly footer: string;
  /** What it keeps from those that extend it. */
  readonly locked: readonly ('colours' | 'fonts' | 'logo' | 'marking')[];
  /** A PowerPoint file has its logo on its master. */
  readonly takesLogo: boolean;
}

/** What a person wants to be otherwise than in `base`. */
export interface TemplateWish {
  readonly base: string;
  readonly colours: Readonly<Record<string, string>>;
  readonly fonts: {
    readonly heading?: string | undefined;
    readonly body?: string | undefined;
    readonly mono?: string | undefined;
  };
  readonly logo?: LogoWish | undefined;
  readonly footer?: string | undefined;
}

export const logoTypes = ['png', 'jpg', 'svg'] as const;
export const logoPlaces = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

export interface LogoWish {
  readonly type: (typeof logoTypes)[number];
  /** The file, in base64. */
  readonly data: string;
  readonly at: (typeof logoPlaces)[number];
  /** Points. */
  readonly height: number;
  readonly alt: string;
}

/** Where a template of one's own goes: to the person's own, for every brief; or beside this brief, to travel with it. */
export type TemplatePlaceName = 'yours' | 'folder';

/** `problem`: why it was not kept, in a sentence; nothing was written then. */
export interface KeptTemplateAnswer {
  readonly reference?: string;
  readonly problem?: string;
}

/** What became of the zip of a template: installed, waiting for a word about those that are there already, or refused. */
export interface InstalledPackAnswer {
  /** Names, for people, of the templates that are now there; none where it waits or was refused. */
  readonly installed: readonly string[];
  /** What to choose the one by that the zip is for. */
  readonly reference?: string;
  /** Names of other templates that are there already: they are replaced where that is said, and nothing was done yet. */
  readonly taken?: readonly string[];
  /** Names under which those that were replaced are kept. */
  readonly former?: readonly string[];
  /** Why it was not installed, in a sentence; nothing was written then. */
  readonly problem?: string;
}

/** What of a PowerPoint file serves each kind of slide. */
export interface HouseState {
  readonly kinds: readonly HouseKind[];
  readonly layouts: readonly { readonly name: string; readonly placeholders: readonly string[] }[];
}

export interface HouseKind {
  readonly kind: LayoutId;
  readonly layout: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly guessed: boolean;
}
