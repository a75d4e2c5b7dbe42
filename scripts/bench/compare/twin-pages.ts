import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A page of ours as any generator of sites takes it. */
export interface TwinPage {
	/** Such as `/milestones/kickoff-held/`. */
	address: string;
	title: string;
	/** One sentence; may be empty. */
	summary: string;
	/** Markdown below the title, with addresses of pages instead of those of other twins. */
	body: string;
}

/** The Markdown twins of a built site, each as a page; links between them lead to pages. */
export function readTwinPages(out: string, siteUrl: string): TwinPage[] {
	return readdirSync(out, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.md'))
		.map((file) => file.split(path.sep).join('/'))
		.sort()
		.map((file) => ({
			address: findAddress(`/${file}`),
			...readTwin(readFileSync(path.join(out, file), 'utf8'), siteUrl),
		}));
}

/** The address of the page of a twin: `/phases/onboarding.md` stands for `/phases/onboarding/`. */
function findAddress(twin: string): string {
	return twin.replace(/\.md$/, '/').replace(/^\/index\/$/, '/');
}

/** Title, sentence and text of a twin. */
export function readTwin(text: string, siteUrl: string): Omit<TwinPage, 'address'> {
	const [, title = '', summary = '', body = ''] =
		/^# (.*)\n+(?:> (.*)\n+)?([\s\S]*)$/.exec(text) ?? [];
	return {
		title: dropEscapes(title),
		summary: dropEscapes(summary),
		body: body
			.split(`](${siteUrl}`)
			.map((part, i) => (i === 0 ? part : part.replace(/^\/[^\s)#]*\.md(?=[\s)#])/, findAddress)))
			.join(']('),
	};
}

function dropEscapes(text: string): string {
	return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Adds to the page of each phase its diagram, as authors write one in Markdown. */
export function addDiagrams(
	pages: readonly TwinPage[],
	diagrams: ReadonlyMap<string, string>,
): TwinPage[] {
	return pages.map((page) => {
		const source = diagrams.get(/^\/phases\/([^/]+)\/$/.exec(page.address)?.[1] ?? '');
		if (source === undefined) return page;
		return { ...page, body: `\`\`\`mermaid\n${source.trim()}\n\`\`\`\n\n${page.body}` };
	});
}
