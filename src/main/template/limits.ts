/** The largest template file that is read: ours has 20 kB, and YAML of this size is parsed in a fifth of a second. */
export const maxFileSize = 256 * 1024; // bytes
