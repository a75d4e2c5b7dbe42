import { listCollections } from '../domain/find-entry.ts';
import type { Journey } from '../domain/journey.ts';
import { checkBody } from './check-body.ts';
import { type ContentImage, findImage } from './images.ts';
import { resolveImage } from './render-text.ts';

/** The pictures that the pages of this edition show, the logos among them; each once. */
export function findUsedImages(journey: Journey, folder: string): ContentImage[] {
	const { logo, logoDark } = journey.program.theme;
	const files = new Set<string>([logo, logoDark].flatMap((file) => file ?? []));
	const partnerTypes = [...journey.partnerTypes.keys()];
	// Whether code is allowed has been checked, and nothing is run here.
	const rules = { allowsCode: true, partnerTypes, publicTypes: partnerTypes };
	for (const entries of Object.values(listCollections(journey))) {
		for (const entry of entries.values()) {
			const { body, file } = entry;
			if (!body?.text.includes('![')) continue;
			for (const { url, isInternal } of checkBody(body, entry, rules).images) {
				if (!isInternal || journey.edition === 'internal') files.add(resolveImage(url, file));
			}
		}
	}
	const images = [...files].sort().flatMap((file) => findImage(folder, file) ?? []);
	return [...new Map(images.map((image) => [image.address, image])).values()];
}
