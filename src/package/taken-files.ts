/**
 * Files that Waymark writes at the top of a site, in one edition or in both: no plugin writes one of these.
 * Markdown is not among them, for each list and each page of answers has a twin there; nor the volumes of a handbook.
 */
const takenFiles: ReadonlySet<string> = new Set([
	'404.html',
	'changes.xml',
	'diagram.css',
	'favicon.ico',
	'favicon.svg',
	'handbook.pdf',
	'health.json',
	'icon-180.png',
	'icon-192.png',
	'icon-512.png',
	'index.html',
	'internal-edition.txt',
	'journey.json',
	'journey.schema.json',
	'levels.css',
	'levels.mjs',
	'levels.schema.json',
	'licences.txt',
	'llms-full.txt',
	'llms.txt',
	'manifest.webmanifest',
	'map-letter.pdf',
	'map.mmd',
	'map.pdf',
	'map.png',
	'map.pptx',
	'map.svg',
	'milestones.csv',
	'place.mjs',
	'resources.csv',
	'robots.txt',
	'service-worker.js',
	'sitemap.xml',
	'theme.css',
]);

/** Whether Waymark writes a file of that name at the top of a site. */
export function isTakenFile(file: string): boolean {
	const name = file.toLowerCase();
	return takenFiles.has(name) || name.endsWith('.md') || /^handbook-\d+\.pdf$/.test(name);
}
