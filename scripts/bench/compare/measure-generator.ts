import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureOutput } from '../output.ts';
import { weighPage } from '../page-weight.ts';
import { runMeasured, type Usage } from '../run-measured.ts';
import { formatPackageFile, type Generator } from './generator.ts';
import { installGenerator } from './install.ts';
import type { TwinPage } from './twin-pages.ts';
import { weighInBrowser } from './weigh-in-browser.ts';

/** The pages that are looked at in every site. */
export interface Samples {
	/** The address of a milestone of middle length. */
	milestone: string;
	/** The address of a phase, whose page has a diagram. */
	phase: string;
}

/** Makes a project of the pages for another generator. Returns its folder. */
export function makeProject(
	generator: Generator,
	pages: readonly TwinPage[],
	folder: string,
): string {
	const modules = installGenerator(generator);
	const project = path.join(folder, generator.name.toLowerCase());
	mkdirSync(project);
	symlinkSync(modules, path.join(project, 'node_modules'), 'junction');
	writeFileSync(path.join(project, 'package.json'), formatPackageFile(generator));
	generator.write(project, pages);
	return project;
}

/** Builds a project anew, with what an earlier build has kept or without. */
export async function buildProject(
	{ out, caches, commands }: Generator,
	project: string,
	isWarm: boolean,
): Promise<Usage> {
	for (const name of isWarm ? [out] : [out, ...caches])
		rmSync(path.join(project, name), { recursive: true, force: true });
	const usages: Usage[] = [];
	for (const command of commands) usages.push(await runMeasured({ ...command, cwd: project }));
	return usages.reduce((a, b) => ({
		wall: a.wall + b.wall,
		cpu: a.cpu + b.cpu,
		memory: Math.max(a.memory, b.memory),
	}));
}

/** The figures of a built site that are told side by side. */
export async function measureSite(out: string, { milestone, phase }: Samples) {
	const { files, bytes, pages } = measureOutput(out);
	const weight = weighPage(out, path.join(...milestone.split('/'), 'index.html'));
	const inBrowser = await weighInBrowser(out, phase);
	return {
		pages,
		files,
		'output.bytes': bytes,
		'milestone page requests': weight.requests,
		'milestone page html.compressed': weight.htmlCompressed,
		'milestone page all.compressed': weight.compressed,
		'milestone page scripts.compressed': weight.scriptCompressed,
		...(inBrowser && {
			'phase page requests': inBrowser.requests,
			'phase page all.compressed': inBrowser.compressed,
			'phase page scripts.compressed': inBrowser.scriptCompressed,
		}),
	};
}
