import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { findHalfFiles } from '../fuzz/build-and-search.ts';
import type { BuiltSite } from './build-site.ts';
import { findBrokenLinks } from './links.ts';

/** What no built site may have, whatever its content: each fault once, as “file: what”. */
export async function findSiteFaults(site: BuiltSite, origin: string): Promise<string[]> {
	return [
		...findBrokenLinks(site, origin).map((link) => `${link} leads nowhere`),
		...findHalfFiles(site),
		...findLostTwins(site),
		...(await findInvalidHtml(site)),
	];
}

/** Every place of the pages that is no valid HTML. */
export async function findInvalidHtml(site: BuiltSite): Promise<string[]> {
	// Looked for beside the pages it would not be found, and nothing would be looked at.
	const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8'));
	const validator = new HtmlValidate(new StaticConfigLoader(config));
	const found: string[] = [];
	for (const file of site.files.filter((one) => one.endsWith('.html'))) {
		const report = await validator.validateFile(path.join(site.folder, file));
		for (const { line, ruleId, message } of report.results.flatMap(({ messages }) => messages))
			found.push(`${file}:${line} ${ruleId} ${message}`);
	}
	return [...new Set(found)];
}

/** Pages that name a Markdown file that is not there. */
function findLostTwins(site: BuiltSite): string[] {
	return site.files
		.filter((file) => file.endsWith('.html'))
		.flatMap((file) => {
			const link = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/;
			const twin = link.exec(site.read(file))?.[1];
			const isLost = twin !== undefined && !existsSync(path.join(site.folder, decodeURI(twin)));
			return isLost ? [`${file}: has no ${twin}`] : [];
		});
}
