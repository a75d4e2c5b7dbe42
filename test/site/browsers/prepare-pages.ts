import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSite } from '../build-site.ts';

const file = 'test-page.js';

/** What each page runs first: the clock stands still, and what goes wrong is kept. */
const script = (moment: string) => `{
	const Real = Date;
	const now = Real.parse('${moment}');
	globalThis.Date = class extends Real {
		constructor(...parts) {
			if (parts.length === 0) super(now);
			else super(...parts);
		}
		static now() {
			return now;
		}
	};
	globalThis.pageErrors = [];
	addEventListener('error', ({ message }) => pageErrors.push(message));
	addEventListener('unhandledrejection', ({ reason }) => pageErrors.push(String(reason)));
}
`;

/** Gives all pages of a site one clock, in every browser alike; the site must be a copy. */
export function preparePages({ folder, files }: BuiltSite, moment: string): void {
	writeFileSync(path.join(folder, file), script(moment));
	for (const page of files.filter((name) => name.endsWith('.html'))) {
		const name = path.join(folder, page);
		const html = readFileSync(name, 'utf8');
		writeFileSync(name, html.replace('<title>', `<script src="/${file}"></script><title>`));
	}
}
