import type { BodyContext } from '../../src/body/body-context.ts';
import { createTermFinder } from '../../src/body/link-terms.ts';
import { renderText } from '../../src/body/render-text.ts';
import type { Targets } from '../../src/body/resolve-url.ts';
import { listTargets } from '../../src/body/targets.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { CollectionName } from '../../src/domain/collections.ts';
import type { Edition } from '../../src/domain/journey.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { writeContent } from '../small-program.ts';

interface Circumstances {
	format?: 'md' | 'mdx';
	edition?: Edition;
	/** Whether the text may run code. */
	allowsCode?: boolean;
	collection?: CollectionName;
	locale?: string;
	/** Where the site lies. */
	own?: Targets['own'];
}

/** An author's text as HTML, as the guide of the small program would show it. */
export async function render(
	text: string,
	{
		format = 'mdx',
		edition = 'public',
		allowsCode = false,
		collection = 'resources',
		locale = 'en',
		own,
	}: Circumstances = {},
) {
	const folder = writeContent({
		'glossary/deal-registration.yaml':
			'title: Deal registration\ndefinition: A claim.\naliases: [registration]\n',
		'glossary/deal.yaml': 'title: Deal\ndefinition: A sale.\n',
		'glossary/day-one.yaml': 'title: Partner’s first day\ndefinition: A day.\n',
	});
	const { model } = readModel(folder);
	const journey = buildJourney(model, { edition });
	const context: BodyContext = {
		journey,
		words: loadWords(locale),
		href: (address) => `/base${address}`,
		findTerms: createTermFinder(journey),
		targets: listTargets(journey, buildJourney(model, { edition: 'internal' }), own),
		allowsCode,
		drawDiagram: async (source) => `<svg viewBox="0 0 1 1"><title>${source.trim()}</title></svg>`,
		findImage: (file) => ({ address: `/media/${file}`, width: 3, height: 2 }),
	};
	const entry = { collection, id: 'guide', file: `${collection}/guide.mdx` };
	const rendered = await renderText({ ...entry, body: { format, text, line: 1 } }, context);
	const join = (html = '') => html.replaceAll(/\n+/g, '');
	return {
		html: join(rendered?.html),
		inBook: join(rendered?.inBook),
		headings: rendered?.headings,
	};
}
