/** What Chinese, Japanese and Korean are written in, with their own signs and full-width forms. */
export const eastAsianBlocks =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff01-\uffee]|[\ud840-\ud87f][\udc00-\udfff]/;
