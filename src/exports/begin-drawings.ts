import { renderPhaseDiagram } from '../diagram/render-phase-diagram.ts';
import { formatEntryAddress } from '../domain/addresses.ts';
import type { ExportSource } from './export-source.ts';
import { beginAllSheets } from './map-sheets.ts';
import { drawPageSocialPicture, listSocialPictures } from './social-pages.ts';

/**
 * Has on the other processor, before the first page is written, what takes longest of all that is drawn and kept:
 * diagrams of phases, sheets, pictures for shared links. What goes wrong is told where a page asks for it.
 */
export function beginDrawings(source: Omit<ExportSource, 'writeBody'>): void {
	const { journey, words, whole, paths, contentDate, site } = source;
	const base = new URL(site).pathname.replace(/\/$/, '');
	for (const { phase } of whole.phases)
		begin(async () =>
			renderPhaseDiagram(whole, phase, `diagram-${phase.id}`, {
				words,
				teams: journey.teams,
				partnerTypes: journey.partnerTypes,
				href: (entry) => base + formatEntryAddress(entry),
			}),
		);
	beginAllSheets(
		journey,
		[...paths.values()].map((path) => ({ journey, path, words, contentDate, site })),
	);
	for (const picture of listSocialPictures(source).values())
		begin(() => drawPageSocialPicture(source, picture));
}

function begin(draw: () => Promise<unknown>): void {
	draw().catch(() => undefined);
}
