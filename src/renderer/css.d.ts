/** CSS modules: class names by name; undefined where the stylesheet has no such class. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string | undefined>>;
  export default classes;
}
declare module '*.css';
