import type { BodyContext } from '../body/body-context.ts';
import { findImage } from '../body/images.ts';
import { createTermFinder } from '../body/link-terms.ts';
import { type RenderedBody, renderText } from '../body/render-text.ts';
import { listTargets } from '../body/targets.ts';
import { listOwnAddresses } from '../collections/read-site-address.ts';
import { colorDiagram } from '../diagram/color-diagram.ts';
import type { Body, Entry, Journey } from '../domain/journey.ts';
import { readSettings } from '../settings.ts';
import { href } from './href.ts';
import type { Site } from './site.ts';

const contexts = new WeakMap<Site, BodyContext>();

const rendered = new WeakMap<Journey, WeakMap<Body, Promise<RenderedBody | undefined>>>();

/** An entry's text as HTML for a page of this site and for its books; undefined where it has none. */
export async function renderBody(entry: Entry, site: Site): Promise<RenderedBody | undefined> {
	const render = () => renderText(entry, findBodyContext(site));
	// In the preview a picture beside the text may be another one the next time.
	if (!entry.body || !import.meta.env.PROD) return render();
	const known =
		rendered.get(site.journey) ?? new WeakMap<Body, Promise<RenderedBody | undefined>>();
	rendered.set(site.journey, known);
	const body = known.get(entry.body) ?? render();
	known.set(entry.body, body);
	return body;
}

/** What the texts of this site are drawn with. */
export function findBodyContext(site: Site): BodyContext {
	let context = contexts.get(site);
	if (!context) {
		context = {
			journey: site.journey,
			words: site.words,
			href,
			findTerms: createTermFinder(site.journey),
			targets: listTargets(
				site.journey,
				site.everything,
				listOwnAddresses(site.journey.program, readSettings()),
			),
			allowsCode: readSettings().code === 'run',
			drawDiagram: async (source, { title, description }, number) => {
				const { drawAuthorDiagram } = await import('../body/draw-author-diagram.ts');
				const drawn = await drawAuthorDiagram(source, { title, description }, number);
				return colorDiagram(drawn, site.journey.program.theme);
			},
			findImage: (file) => findImage(site.folder, file),
		};
		contexts.set(site, context);
	}
	return context;
}
