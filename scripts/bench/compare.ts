import { buildSite, siteUrl, type Workplace } from './build-site.ts';
import { eleventy } from './compare/eleventy.ts';
import type { Claims } from './compare/generator.ts';
import { installGenerator } from './compare/install.ts';
import { measureGenerator, measureSite, type Samples } from './compare/measure-generator.ts';
import { starlight } from './compare/starlight.ts';
import { addDiagrams, readTwinPages, type TwinPage } from './compare/twin-pages.ts';
import { addPrefix, type Figures, readFigure } from './figures.ts';
import { writePhaseDiagrams } from './phase-diagrams.ts';
import { formatNumber, formatTable } from './table.ts';

const others = [starlight, eleventy];

const ourClaims: Claims = {
	diagrams: 'SVG, at build',
	search: 'pagefind',
	theme: 'its own',
	also: 'see below',
};

const notes = `Each is built once, without a cache. The others get the texts of our pages as Markdown, a page for each
phase, milestone, resource, partner type, team, metric and term, and a mermaid block for each phase. They check
no references between pages, and leave diagrams to the reader's browser. Waymark's time also holds the check of
the content, the diagrams, the maps (SVG, PDF, PNG, PPTX), the handbook as a PDF, pictures for shared links,
Markdown twins, JSON, CSV and calendars. Eleventy comes without a theme; its pages have a plain layout here.
The phase page is what a browser loads until it is at rest, the milestone page is read from its files.`;

/** Builds the same texts with ours, Starlight and Eleventy, and sets their figures side by side. */
export async function compareGenerators(
	place: Workplace,
	{ folder, say }: { folder: string; say: (text: string) => void },
): Promise<{ figures: Figures; table: string }> {
	for (const one of others) {
		say(`installing ${one.name}, where it is not yet`);
		installGenerator(one);
	}
	say('building ours');
	const usage = await buildSite(place);
	const diagrams = writePhaseDiagrams(place.content);
	const pages = addDiagrams(readTwinPages(place.out, siteUrl), diagrams);
	const samples = pickSamples(pages);
	const columns: Column[] = [
		{ name: 'Waymark', figures: await measureSite(place.out, usage, samples), says: ourClaims },
	];
	for (const one of others) {
		say(`building with ${one.name}`);
		const figures = await measureGenerator(one, pages, { folder, samples });
		columns.push({ name: one.name, figures, says: one.says });
	}
	const figures = columns.map((one) => addPrefix(one.name.toLowerCase(), one.figures));
	return { figures: Object.assign({}, ...figures), table: `${formatColumns(columns)}\n\n${notes}` };
}

interface Column {
	name: string;
	figures: Figures;
	says: Claims;
}

function formatColumns(columns: readonly Column[]): string {
	const [first] = columns;
	if (!first) return '';
	const numbers = Object.keys(first.figures).map((name) => [
		readFigure(name, 0).label,
		...columns.map(({ figures }) => {
			const value = figures[name];
			return value === undefined ? '' : formatNumber(readFigure(name, value).value);
		}),
	]);
	const words = (Object.keys(first.says) as (keyof Claims)[]).map((name) => [
		name,
		...columns.map(({ says }) => says[name]),
	]);
	const versions = others.map((one) =>
		Object.entries(one.packages)
			.map(([name, version]) => `${name} ${version}`)
			.join(', '),
	);
	const table = formatTable(
		['the same texts', ...columns.map(({ name }) => name)],
		[...numbers, ...words],
	);
	return `${table}\n\n${versions.join('\n')}`;
}

/** The milestone in the middle by length, and the phase with the longest page. */
function pickSamples(pages: readonly TwinPage[]): Samples {
	const sort = (folder: string) =>
		pages
			.filter(({ address }) => new RegExp(`^/${folder}/[^/]+/$`).test(address))
			.sort((a, b) => a.body.length - b.body.length);
	const milestones = sort('milestones');
	const milestone = milestones[Math.floor(milestones.length / 2)];
	const phase = sort('phases').at(-1);
	if (!milestone || !phase) throw new Error('The site has no milestones or no phases to compare.');
	return { milestone: milestone.address, phase: phase.address };
}
