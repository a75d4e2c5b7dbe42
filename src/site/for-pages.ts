/** What pages and components of a program’s own may use: `waymark/site`. */
export { href } from './href.ts';
export { loadSite } from './load-site.ts';
export type { Site } from './site.ts';
