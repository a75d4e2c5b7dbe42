import { type RenderedBody, renderText } from '../body/render-text.ts';
import type { Targets } from '../body/resolve-url.ts';
import type { Body } from '../domain/journey.ts';
import { findBodyContext } from '../site/render-body.ts';
import type { Site } from '../site/site.ts';
import { listGuideAddresses } from './addresses.ts';

/** Draws a text of the guide as authors’ texts are drawn, without links to the program’s own terms. */
export async function renderGuide(
	text: string,
	site: Site,
	format: Body['format'] = 'md',
): Promise<Pick<RenderedBody, 'html' | 'headings'>> {
	const context = findBodyContext(site);
	const drawn = await renderText(
		{ body: { format, text, line: 1 }, file: 'pages/guide.md', collection: 'pages', id: 'guide' },
		{ ...context, findTerms: () => [], targets: withGuide(context.targets) },
	);
	return drawn ?? { html: '', headings: [] };
}

/** The guide links to its own pages as well. */
function withGuide(targets: Targets): Targets {
	const own = listGuideAddresses().map((address) => [address, { anchors, isShown: true }] as const);
	return new Map([...targets, ...own]);
}
const anchors: ReadonlySet<string> = new Set();
