import type { Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';
import type { MapLayout } from './map-layout.ts';
import type { Placed } from './place-bands.ts';
import type { Frame } from './place-frame.ts';
import type { SheetPlan } from './plan-lines.ts';
import type { Setting } from './setting.ts';

/** All that is on the sheet. */
export function composeLayout(
	{ journey, path, stops, sheet, words, options }: Setting,
	{ header, gates, legend }: Frame,
	{ named }: SheetPlan,
	placed: Placed,
): MapLayout {
	const total = path.milestones.size;
	return {
		sheet,
		direction: words.direction,
		language: words.locale,
		title: nameSheet(journey, path, words),
		description: words.say('map.description', { phases: path.phases.length, count: total }),
		address: options.address,
		header: header.texts,
		code: header.code,
		...placed,
		links: stops.links.map(({ from, to }) => ({ from, to })),
		named: named.map(({ from, to }) => ({ from, to })),
		gates: gates.gates,
		gatesTitle: gates.title,
		legend: legend.items,
		folded: stops.folded,
		total,
	};
}

function nameSheet({ program }: Journey, { partnerType }: Path, { say }: Words): string {
	const title = `${program.map.title ?? say('map.title')} – ${program.name}`;
	return partnerType ? `${title} – ${partnerType.title}` : title;
}
