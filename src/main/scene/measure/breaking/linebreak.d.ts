/** The package has no declarations of its own. Positions are UTF-16 units; the last break is the text's end. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
