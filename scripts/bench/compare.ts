import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildSite, siteUrl, type Workplace } from './build-site.ts';
import { changeOneMilestone } from './change-milestone.ts';
import { eleventy } from './compare/eleventy.ts';
import { findMissing } from './compare/find-missing.ts';
import type { Claims } from './compare/generator.ts';
import { hugo } from './compare/hugo.ts';
import { installGenerator } from './compare/install.ts';
import {
	buildProject,
	makeProject,
	measureSite,
	type Samples,
} from './compare/measure-generator.ts';
import { type Column, formatColumns } from './compare/print-columns.ts';
import { type Entrant, measureRounds, type State } from './compare/rounds.ts';
import { starlight } from './compare/starlight.ts';
import { addDiagrams, readTwinPages, type TwinPage } from './compare/twin-pages.ts';
import { addPrefix, type Figures } from './figures.ts';
import { writePhaseDiagrams } from './phase-diagrams.ts';

const ourClaims: Claims = {
	diagrams: 'SVG, at build',
	search: 'pagefind',
	theme: 'its own',
	also: 'see below',
};

const notes = `Cold: without what an earlier build has kept. Warm: with it, and without its site; changed: then with one more
sentence in a milestone. The others get the texts of our pages as Markdown, a page for each
phase, milestone, resource, partner type, team, metric and term, and a mermaid block for each phase. They check
no references between pages, and leave diagrams to the reader's browser. Waymark's time also holds the check of
the content, the diagrams, the maps (SVG, PDF, PNG, PPTX), the handbook as a PDF, pictures for shared links,
Markdown twins, JSON, CSV and calendars. Eleventy and Hugo come without a theme; their pages have a plain layout here.
The phase page is what a browser loads until it is at rest, the milestone page is read from its files.`;

/** Builds the same texts with ours and with other generators by turns, and sets their figures side by side. */
export async function compareGenerators(
	place: Workplace,
	{ folder, runs, say }: { folder: string; runs: number; say: (text: string) => void },
): Promise<{ figures: Figures; table: string }> {
	const missing = [hugo].flatMap((one) => findMissing(one) ?? []);
	const others = missing.length > 0 ? [starlight, eleventy] : [starlight, eleventy, hugo];
	for (const one of others) {
		say(`installing ${one.name}, where it is not yet`);
		installGenerator(one);
	}
	say('building ours for its texts');
	await buildOurs(place, 'cold');
	const diagrams = writePhaseDiagrams(place.content);
	const pages = addDiagrams(readTwinPages(place.out, siteUrl), diagrams);
	const samples = pickSamples(pages);
	const ofOurs = await measureSite(place.out, samples);

	const projects = others.map((one) => ({ one, project: makeProject(one, pages, folder) }));
	const entrants: Entrant[] = [
		{ name: 'Waymark', build: (state) => buildOurs(place, state) },
		...projects.map(({ one, project }) => ({
			name: one.name,
			build: (state: State) =>
				state === 'changed' ? undefined : buildProject(one, project, state === 'warm'),
		})),
	];
	const medians = await measureRounds(entrants, { runs, say });
	const columns: Column[] = [join('Waymark', ofOurs, ourClaims)];
	for (const { one, project } of projects)
		columns.push(join(one.name, await measureSite(path.join(project, one.out), samples), one.says));
	const figures = columns.map((one) => addPrefix(one.name.toLowerCase(), one.figures));
	const table = formatColumns(columns, {
		head: `the same texts, ${runs === 1 ? 'once' : `medians of ${runs}`}`,
		base: starlight.name,
	});
	const versions = others.map((one) => [one.name, ...listVersions(one.packages)].join(', '));
	const text = [table, versions.join('\n'), ...missing, notes].join('\n\n');
	return { figures: Object.assign({}, ...figures), table: text };

	function join(name: string, site: { pages: number }, says: Claims): Column {
		const times = medians.get(name) ?? {};
		const { pages: count, ...weights } = site;
		const forPage = { 'CPU for a page.milliseconds': ((times['cold.cpu'] ?? 0) / count) * 1000 };
		return { name, figures: { pages: count, ...times, ...forPage, ...weights }, says };
	}
}

/** Builds ours anew; the content is a copy. */
async function buildOurs(place: Workplace, state: State) {
	rmSync(place.out, { recursive: true, force: true });
	if (state === 'cold') rmSync(place.cache, { recursive: true, force: true });
	if (state !== 'changed') return buildSite(place);
	const undo = changeOneMilestone(place.content, 'One more sentence for whoever measures.');
	return buildSite(place).finally(undo);
}

function listVersions(packages: Readonly<Record<string, string>>): string[] {
	return Object.entries(packages).map(([name, version]) => `${name} ${version}`);
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
