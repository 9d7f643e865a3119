/**
 * A stand-in for the `electron` module, for machines where Electron's executable cannot be had: it lets the built main and
 * preload bundles run in Node, and drives a page of a real Chromium for each window. Playwright cannot route a scheme of
 * our own, so `app://briefdeck/` is `https://app.invalid/` in the page; what the program sees is the former. It is held to
 * what the program uses of Electron, and throws on anything else.
 */
export { type Answers, ElectronStandIn } from './stand-in.js';
export { startDesktop } from './start.js';
