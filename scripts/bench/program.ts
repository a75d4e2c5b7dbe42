import { existsSync, rmSync } from 'node:fs';
import { buildSite, checkSite, type Workplace } from './build-site.ts';
import { changeOneMilestone } from './change-milestone.ts';
import { measureDiagrams } from './diagrams.ts';
import { addPrefix, type Figures } from './figures.ts';
import { measureMaps } from './maps.ts';
import { measureOutput, type Output } from './output.ts';
import { measureSearch } from './search.ts';

/**
 * Takes the measure of a program: check, builds without and with what an earlier one has kept, its
 * output, page by page, its drawings and its search.
 * @param say is told what is being done
 * @param mayChange where the content is the bench's own, so that one file can be changed as well
 */
export async function measureProgram(
	place: Workplace,
	{ say, mayChange }: { say: (text: string) => void; mayChange: boolean },
): Promise<Figures> {
	if (existsSync(place.cache)) throw new Error(`${place.cache} is not empty.`);
	say('checking');
	const check = await checkSite(place);
	say('building without a cache');
	const cold = await buildSite(place);
	say('building once more');
	rmSync(place.out, { recursive: true });
	const warm = await buildSite(place);
	const output = measureOutput(place.out);
	say('searching');
	const search = await measureSearch(place.out);
	let changed = {};
	if (mayChange) {
		say('building with one milestone changed');
		const undo = changeOneMilestone(place.content, 'One more sentence for whoever measures.');
		rmSync(place.out, { recursive: true });
		changed = await buildSite(place);
		undo();
	}
	say('drawing diagrams');
	const diagrams = await measureDiagrams(place.content);
	say('drawing maps');
	const maps = await measureMaps();
	return {
		...addPrefix('build.cold', cold),
		...addPrefix('build.warm', warm),
		...addPrefix('build.changed', changed),
		...addPrefix('check', check),
		...addPrefix('diagrams', diagrams),
		...addPrefix('maps', maps),
		...addPrefix('search', search ?? {}),
		...listOutputFigures(output),
	};
}

function listOutputFigures({ files, bytes, pages, kinds }: Output): Figures {
	const figures: Figures = {
		'output.files': files,
		'output.pages': pages,
		'output.bytes': bytes,
	};
	for (const { name, pages: count, weight } of kinds) {
		const { requests, html, bytes: all, compressed, scriptCompressed } = weight;
		Object.assign(figures, {
			[`page.${name}.pages`]: count,
			[`page.${name}.requests`]: requests,
			[`page.${name}.html.bytes`]: html,
			[`page.${name}.all.bytes`]: all,
			[`page.${name}.all.compressed`]: compressed,
			[`page.${name}.script.compressed`]: scriptCompressed,
		});
	}
	return figures;
}
